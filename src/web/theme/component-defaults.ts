import type { MantineThemeComponents } from '@mantine/core';
import { keepEnter } from '../form/controls/keep-enter.ts';

const veil = { backgroundOpacity: 0.32, color: '#0f172a' } as const;
const small = { fontSize: '0.75rem', lineHeight: '1rem', marginBlockEnd: 4 } as const;
// A header element outside of main would be one more banner landmark.
const plainHeader = { defaultProps: { component: 'div' } } as const;
const quick = { duration: 100, transition: 'fade' } as const;

/**
 * The defaults of Mantine's components: fast transitions, and no style elements written by scripts, which the content
 * security policy refuses. That is why dialogs do not lock scrolling themselves (base.css does).
 */
export const componentDefaults: MantineThemeComponents = {
  ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
  Button: { defaultProps: { size: 'sm' } },
  Checkbox: { defaultProps: { iconColor: 'var(--on-accent)' } },
  Drawer: { defaultProps: { lockScroll: false, transitionProps: { duration: 120 }, overlayProps: veil } },
  DrawerHeader: plainHeader,
  InputWrapper: { styles: { description: small, error: small, label: { marginBlockEnd: 4 } } },
  Menu: { defaultProps: { shadow: 'md', transitionProps: quick, position: 'bottom-end' } },
  Modal: {
    defaultProps: { lockScroll: false, transitionProps: quick, overlayProps: veil },
    styles: { title: { fontWeight: 600, fontSize: '1rem' } },
  },
  // A dialog composed of parts starts from the same defaults.
  ModalRoot: { defaultProps: { lockScroll: false, transitionProps: quick, centered: false } },
  ModalHeader: plainHeader,
  MultiSelect: { defaultProps: { onKeyDown: keepEnter } },
  Popover: { defaultProps: { shadow: 'md', transitionProps: quick } },
  Select: { defaultProps: { onKeyDown: keepEnter } },
  Tooltip: { defaultProps: { openDelay: 300, transitionProps: quick, withinPortal: true } },
};
