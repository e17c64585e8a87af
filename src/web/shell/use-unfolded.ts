import { useLocalStorage } from '@mantine/hooks';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useDeclarations } from '../api/reading.ts';
import { chapterOf } from './navigation.ts';

/** The clause that the page one is on belongs to. */
export function useClauseHere(): string | undefined {
  const { registers, views } = useDeclarations();
  const { register, view, id } = useParams({ strict: false });
  const clause = registers.get(register ?? '')?.clause ?? views.get(view ?? '')?.clause;
  // A requirement is known by its edition and its clause: 2022-6-1-2-e-1.
  return clause === undefined ? id?.split('-')[1] : chapterOf(clause);
}

/** Whether a clause is unfolded in the navigation, remembered in this browser; the one where one is always begins so. */
export function useUnfolded(number: string): readonly [boolean, (unfolded: boolean) => void] {
  const here = useClauseHere() === number;
  const [kept, keep] = useLocalStorage<readonly string[]>({
    key: 'plumbline.unfolded',
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const [left, setLeft] = useState({ here, foldedHere: false });
  if (left.here !== here) setLeft({ here, foldedHere: false });
  return [
    kept.includes(number) || (here && !left.foldedHere),
    (unfolded) => {
      setLeft({ here, foldedHere: !unfolded });
      keep((all) => [...all.filter((each) => each !== number), ...(unfolded ? [number] : [])]);
    },
  ];
}
