import type { z } from 'zod';
import type { Fault } from '#isms/kernel/values/problem.ts';
import type { Text } from '#isms/kernel/values/sentence.ts';

/** Returns the issues of zod as faults, each with the path of its field: `scale[2].name`. */
export function faultsOf(error: z.ZodError): readonly Fault[] {
  return error.issues.flatMap((issue): Fault[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ path: pathOf([...issue.path, key]), message: issue.message }));
    const sentence = issue.code === 'custom' ? (issue.params?.['sentence'] as Text | undefined) : undefined;
    return [{ path: pathOf(issue.path), message: sentence ?? issue.message }];
  });
}

const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((whole, part) => {
    if (typeof part === 'number') return `${whole}[${part}]`;
    return whole === '' ? String(part) : `${whole}.${String(part)}`;
  }, '');
