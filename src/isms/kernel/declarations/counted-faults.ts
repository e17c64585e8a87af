import type { AnyRegister } from './register.ts';
import type { View } from './view.ts';

/** Yields faults for whatever the declaration of a matrix refers to that does not exist. */
export function* countedFaults(
  { parameters, presentation }: View,
  registers: ReadonlyMap<string, AnyRegister>,
  views: ReadonlyMap<string, View>,
): Iterable<string> {
  if (presentation.as !== 'matrix' || !presentation.counted) return;
  const { register: key, by, stages, narrowed, moved } = presentation.counted;
  const register = registers.get(key);
  const columns = Object.values(stages).flatMap(({ through, up, across, level }) => [
    through,
    up,
    across,
    level,
  ]);
  for (const column of [...columns, ...Object.values(narrowed)])
    if (!register || !(column in register.fields || column in register.derived))
      yield `it counts by ${column}, which ${key} does not have`;
  const options = Object.keys(parameters[by]?.options ?? {});
  if (options.toSorted().join() !== Object.keys(stages).toSorted().join())
    yield `its stages are not what ${by} can be`;
  const told = views.get(moved.view);
  for (const name of [...Object.keys(narrowed), moved.by, by])
    if (!(name in parameters) || !(name in (told?.parameters ?? {})))
      yield `${name} is no parameter of it and of ${moved.view}`;
}
