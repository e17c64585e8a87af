import { ActionIcon, Button, Menu } from '@mantine/core';
import { createLink } from '@tanstack/react-router';

// `component={Link}` would lose the types of addresses; createLink keeps them.

/** A button that leads somewhere: `<ButtonLink to="/register/$register" params={…}>`. */
export const ButtonLink = createLink(Button<'a'>);
export const ActionIconLink = createLink(ActionIcon<'a'>);
export const MenuItemLink = createLink(Menu.Item<'a'>);
