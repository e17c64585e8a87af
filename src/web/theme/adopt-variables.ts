import {
  convertCssVariables,
  deepMerge,
  defaultCssVariablesResolver,
  mergeMantineTheme,
  DEFAULT_THEME,
} from '@mantine/core';
import { theme, variables } from './theme.ts';

/**
 * Writes Mantine's variables into a style sheet object. Mantine would put them into a `<style>` element, which a content
 * security policy of `style-src 'self'` refuses; objects are not subject to it.
 */
export function adoptVariables(): void {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(convertCssVariables(deepMerge(defaultCssVariablesResolver(merged), variables(merged))));
  document.adoptedStyleSheets.push(sheet);
}
