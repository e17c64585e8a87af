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

// Mantine's `component={Link}` would lose the types of addresses; createLink keeps them. Each is an anchor, so that it opens
// in another tab as links do.

type Anchor = Omit<ComponentProps<'a'>, 'color' | 'style'>;

/** A button that leads somewhere: `<ButtonLink to="/register/$register" params={…}>`. */
export const ButtonLink = createLink((props: ButtonProps & Anchor) => <Button component="a" {...props} />);
export const ActionIconLink = createLink((props: ActionIconProps & Anchor) => (
  <ActionIcon component="a" {...props} />
));
export const MenuItemLink = createLink((props: MenuItemProps & Anchor) => (
  <Menu.Item component="a" {...props} />
));
