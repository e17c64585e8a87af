import { defaultVariantColorsResolver, type VariantColorsResolver } from '@mantine/core';

const clear = '1px solid transparent';

/**
 * Colours of buttons from the tokens, which differ by scheme. Mantine would choose the text on a filled button once for
 * both, and white on the light teal of the dark scheme is unreadable.
 */
export const variantColors: VariantColorsResolver = (input) => {
  const color = input.color ?? input.theme.primaryColor;
  const tone = { accent: 'accent', red: 'fault' }[color];
  if (tone === undefined) return defaultVariantColorsResolver(input);
  const [own, ground] = [`var(--${tone})`, `var(--${tone}-ground)`];
  switch (input.variant) {
    case 'filled':
      return { background: own, hover: `var(--${tone}-hover)`, color: `var(--on-${tone})`, border: clear };
    case 'light':
      return { background: ground, hover: ground, color: own, border: clear };
    case 'outline':
      return { background: 'transparent', hover: ground, color: own, border: `1px solid ${own}` };
    case 'subtle':
    case 'transparent':
      return { background: 'transparent', hover: ground, color: own, border: clear };
    default:
      return defaultVariantColorsResolver(input);
  }
};
