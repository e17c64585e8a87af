import { useNavigate } from '@tanstack/react-router';
import type { Item } from './palette-items.ts';

/** Goes where an item of the palette leads. */
export function useGo(): (item: Item) => void {
  const navigate = useNavigate();
  return (item) => {
    switch (item.group) {
      case 'page':
        return void navigate({ to: '/' });
      case 'record':
        return void navigate({
          to: '/record/$register/$code',
          params: { register: item.register, code: item.code },
        });
      case 'requirement':
        return void navigate({ to: '/requirement/$id', params: { id: item.id } });
      case 'view':
        return void navigate({ to: '/view/$view', params: { view: item.view } });
      default:
        return void navigate({
          to: '/register/$register',
          params: { register: item.register },
          search: item.group === 'do' ? { open: 'new' } : {},
        });
    }
  };
}
