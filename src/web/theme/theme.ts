import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { componentDefaults } from './component-defaults.ts';
import { variantColors } from './variant-colors.ts';

const slate: MantineColorsTuple = [
  '#f6f8fa',
  '#eef2f6',
  '#e0e6ed',
  '#cbd5e1',
  '#8795a8',
  '#64748b',
  '#475569',
  '#334155',
  '#1e293b',
  '#0f172a',
];
const night: MantineColorsTuple = [
  '#e6ebf2',
  '#cbd5e1',
  '#a9b5c4',
  '#66758a',
  '#2f3c4e',
  '#263140',
  '#151d28',
  '#10161f',
  '#0b1018',
  '#070b11',
];
const accent: MantineColorsTuple = [
  '#e9f5f3',
  '#d2ebe7',
  '#a8dbd4',
  '#74d0c5',
  '#4cc0b3',
  '#1f9d90',
  '#0f8377',
  '#0b6b62',
  '#08564f',
  '#06413c',
];
const fault: MantineColorsTuple = [
  '#fdf1f0',
  '#fbdedb',
  '#f7bbb5',
  '#ff8f85',
  '#ee6a5f',
  '#dc4a3e',
  '#c93a2e',
  '#b42318',
  '#8f1c13',
  '#6b150e',
];

export const theme = createTheme({
  colors: { gray: slate, dark: night, accent, red: fault },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  variantColorResolver: variantColors,
  black: '#0f172a',
  fontFamily: 'var(--sans)',
  fontFamilyMonospace: 'var(--mono)',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.3333', sm: '1.3846', md: '1.4286', lg: '1.5', xl: '1.4' },
  fontWeights: { regular: '450', medium: '600', bold: '600' },
  headings: {
    fontFamily: 'var(--sans)',
    fontWeight: '600',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '2.25rem' },
      h2: { fontSize: '1.25rem', lineHeight: '1.75rem' },
      h3: { fontSize: '1rem', lineHeight: '1.5rem' },
      h4: { fontSize: '0.875rem', lineHeight: '1.25rem' },
      h5: { fontSize: '0.8125rem', lineHeight: '1.25rem' },
      h6: { fontSize: '0.75rem', lineHeight: '1rem' },
    },
  },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.25rem', xl: '2rem' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: componentDefaults,
});

const followed = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-quiet)',
  '--mantine-color-placeholder': 'var(--ink-faint)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--fault)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  '--mantine-color-default': 'var(--paper)',
  '--mantine-color-default-hover': 'var(--paper-hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-button)',
};

/** Mantine's own variables that follow our tokens; in both schemes, because Mantine sets them there. */
export const variables: CSSVariablesResolver = () => ({ variables: {}, light: followed, dark: followed });
