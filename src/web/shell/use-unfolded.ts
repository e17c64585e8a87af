import { useLocalStorage } from '@mantine/hooks';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useDeclarations } from '../api/reading.ts';
import { chapterOf } from './navigation.ts';

/** Returns the clause of the current page. */
export function useClauseHere(): string | undefined {
  const { registers, views } = useDeclarations();
  const { register, view, id } = useParams({ strict: false });
  const clause = registers.get(register ?? '')?.clause ?? views.get(view ?? '')?.clause;
  // The id of a requirement contains its edition and clause: 2022-6-1-2-e-1.
  return clause === undefined ? id?.split('-')[1] : chapterOf(clause);
}

/**
 * Returns whether a clause is unfolded in the navigation, and a function to change that, kept in this browser. The
 * clause of the current page starts unfolded.
 */
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
