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
  /** Undefined until the controls are loaded. */
  readonly groups: readonly ControlGroup[] | undefined;
}

/**
 * Reads the controls beside the board from the view that is presented as controls; undefined where there is no such
 * view.
 */
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
