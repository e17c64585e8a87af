import { useRouter, useSearch } from '@tanstack/react-router';
import { recordHref } from '../cells/records/record-href.ts';
import { useAsOf } from '../state/as-of.ts';
import type { Target } from './palette-items.ts';

/** Returns a function that goes to the target of a palette item. */
export function useGo(): (target: Target) => void {
  const router = useRouter();
  const asOf = useAsOf();
  const edition = useSearch({ strict: false, select: (search) => search.edition });
  return (target) => {
    switch (target.to) {
      case 'page':
        return void router.navigate({ to: target.page });
      case 'record':
        return router.history.push(recordHref(target.register, target, asOf, edition));
      case 'view':
        return void router.navigate({ to: '/view/$view', params: { view: target.view } });
      case 'register':
        return void router.navigate({
          to: '/register/$register',
          params: { register: target.register },
          search: { open: target.open, q: target.words },
        });
    }
  };
}
