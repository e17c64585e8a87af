import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { DeclaredView } from '../api/declared.ts';
import { viewQuery } from '../api/queries.ts';
import { useDeclarations, useDeclaredView } from '../api/reading.ts';
import { useAsOf } from '../state/as-of.ts';
import { useEdition } from '../state/edition.ts';
import { askedParameters } from '../view/parameters.ts';
import { controlGroups, type ControlGroup } from './controls-model.ts';

export interface ControlsBeside {
  readonly view: DeclaredView;
  /** Undefined until they are there. */
  readonly groups: readonly ControlGroup[] | undefined;
}

/** The controls that stand beside the board, of the view that is declared to; undefined where there is none. */
export function useControls(): ControlsBeside | undefined {
  const outlined = [...useDeclarations().views.values()].find(
    ({ presentation }) => presentation.as === 'controls',
  );
  const view = useDeclaredView(outlined?.key ?? '');
  const edition = useEdition();
  const { data } = useQuery({
    ...viewQuery(outlined?.key ?? '', askedParameters({}, outlined?.parameters ?? {}, edition), useAsOf()),
    placeholderData: (previous) => previous,
    enabled: outlined !== undefined,
  });
  return useMemo(() => view && { view, groups: data && controlGroups(view, data) }, [view, data]);
}
