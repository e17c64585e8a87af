import type { TFunction } from 'i18next';
import type { Names } from '#server/contract/contract.ts';

/** Returns who did something: a person by name, or the system or directory. Empty if the name is unknown. */
export function actorText(t: TFunction, by: string, names: Names): string {
  if (by === 'system') return t('record.system');
  if (by === 'directory') return t('record.directory');
  return names[by]?.label ?? names[by]?.code ?? '';
}
