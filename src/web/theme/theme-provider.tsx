import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { adoptVariables } from './adopt-variables.ts';
import './components.ts';
import { theme, variables } from './theme.ts';

adoptVariables();

/**
 * Provides the theme. Do not use responsive style props (`p={{ base: … }}`), SimpleGrid, Grid or AppShell: they write
 * style elements, which the content security policy refuses. Use CSS modules instead.
 */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  );
}
