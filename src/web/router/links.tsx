import {
  ActionIcon,
  Button,
  Menu,
  type ActionIconProps,
  type ButtonProps,
  type MenuItemProps,
} from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

// Mantine's `component={Link}` would lose the types of addresses; createLink keeps them. Each is an anchor, so that it
// can be opened in another tab.

type Anchor = Omit<ComponentProps<'a'>, 'color' | 'style'>;

/** Shows a link as a button: `<ButtonLink to="/register/$register" params={…}>`. */
export const ButtonLink = createLink((props: ButtonProps & Anchor) => <Button component="a" {...props} />);
export const ActionIconLink = createLink((props: ActionIconProps & Anchor) => (
  <ActionIcon component="a" {...props} />
));
export const MenuItemLink = createLink((props: MenuItemProps & Anchor) => (
  <Menu.Item component="a" {...props} />
));
