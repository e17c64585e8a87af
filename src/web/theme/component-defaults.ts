import type { MantineThemeComponents } from '@mantine/core';

const quick = { duration: 100, transition: 'fade' } as const;

/**
 * How Mantine's components behave here unless told otherwise: quick, and without style elements written by script, which
 * the content security policy refuses. That is why dialogs do not lock scrolling themselves (base.css does).
 */
export const componentDefaults: MantineThemeComponents = {
  ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
  Button: { defaultProps: { size: 'sm' } },
  Drawer: { defaultProps: { lockScroll: false, transitionProps: { duration: 120 } } },
  Menu: { defaultProps: { shadow: 'md', transitionProps: quick, position: 'bottom-end' } },
  Modal: { defaultProps: { lockScroll: false, transitionProps: quick, centered: false } },
  Popover: { defaultProps: { shadow: 'md', transitionProps: quick } },
  Tooltip: { defaultProps: { openDelay: 300, transitionProps: quick, withinPortal: true } },
};
