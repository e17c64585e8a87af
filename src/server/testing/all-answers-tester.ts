import type { Stored } from '#isms/kernel/declarations/record.ts';
import { shelf } from '#isms/kernel/snapshot/snapshot.ts';
import { routesOf } from './routes-tester.ts';
import type { Ask, Tested } from './server-tester.ts';

/** Returns every record, with those that ship and those that were retired. */
export async function everythingAt({ running }: Tested): Promise<readonly Stored[]> {
  const { snapshot } = await running.service.now();
  return [...snapshot.registers.keys()].flatMap((key) => shelf(snapshot, key).rows);
}

/** Yields every text longer than 14 characters in a value, at any depth. */
export function* textsIn(value: unknown): Iterable<string> {
  if (typeof value === 'string') {
    if (value.length > 14) yield value;
  } else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* textsIn(inner);
}

/** Returns the addresses of everything that can be read from a server, with every record by its id. */
export async function addressesAt({ running: { service, app } }: Tested): Promise<readonly string[]> {
  const { reader } = await service.now();
  const urls: string[] = [];
  for (const { method, path } of routesOf(app)) {
    if (method !== 'GET' || !path.startsWith('/api/') || /declarations|openapi/.test(path)) continue;
    const register = path.includes(':id')
      ? service.catalogue.registers.get(path.split('/')[3] ?? '')
      : undefined;
    const ids = register ? reader.everything(register).map(({ id }) => id) : [''];
    for (const id of ids)
      for (const query of register
        ? ['', '?asOf=2025-11-30']
        : ['', '?asOf=2025-11-30', '?format=csv', '?limit=500'])
        urls.push(path.replace(':id', id).replace(':hash', 'a'.repeat(64)) + query);
  }
  for (const letter of 'aeiou') urls.push(`/api/search?q=${letter}`);
  return urls;
}

/** Returns which of the secrets occur in responses, from all addresses or the given ones. */
export async function toldAt(
  server: Tested,
  ask: Ask,
  secrets: ReadonlySet<string>,
  urls?: readonly string[],
): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const url of urls ?? (await addressesAt(server)))
    for (const text of textsIn((await ask('GET', url)).body))
      if (secrets.has(text)) found.add(`${url.replace(/[0-9a-f-]{36}/, ':id')} tells ${text}`);
  return [...found];
}
