import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenAPIV3_1 } from 'openapi-types';
import { isProblem } from '#isms/kernel/values/problem.ts';
import { readConfiguration } from '../src/server/installation/configuration.ts';
import { start } from '../src/server/start.ts';
import { declared } from '../src/declared.ts';
import { writeGenerated } from './generated.ts';

/**
 * Writes docs/api-surface.txt from the running application, or with `--check` verifies that it is up to date: a line
 * for each operation and each schema, so that changes of the API are seen in review.
 */
const data = mkdtempSync(join(tmpdir(), 'plumbline-api-'));
const configuration = readConfiguration({
  PLUMBLINE_DATA: data,
  PLUMBLINE_PORT: '0',
  PLUMBLINE_LOG: 'silent',
});
if (!('PLUMBLINE_PORT' in configuration)) throw new Error(configuration.join('\n'));

const { catalogue, inquirer } = await declared();
const running = await start({ configuration, catalogue, inquirer });
if (isProblem(running)) throw new Error(inEnglish(running.detail));
try {
  writeGenerated(
    'docs/api-surface.txt',
    surfaceOf(running.app.swagger() as OpenAPIV3_1.Document),
    'scripts/api-surface.ts',
  );
} finally {
  await running.stop();
  rmSync(data, { recursive: true });
}

/** Returns the operations and then the schemas of a document, sorted, one per line. */
function surfaceOf({ paths = {}, components = {} }: OpenAPIV3_1.Document): string {
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item ?? {}).map(([method, operation]) =>
      lineOf(method, path, operation as OpenAPIV3_1.OperationObject),
    ),
  );
  const schemas = Object.entries(components.schemas ?? {}).map(
    ([name, { properties = {}, required = [] }]) =>
      `${name}: ${Object.keys(properties)
        .map((each) => (required.includes(each) ? each : `${each}?`))
        .join(' ')}`,
  );
  return [
    '# Operations: method, address, operationId, who may call it, query parameters, body, answers.',
    ...operations.toSorted(),
    '',
    '# Schemas: name, and properties; those with a question mark may be left out.',
    ...schemas.toSorted(),
    '',
  ].join('\n');
}

function lineOf(method: string, path: string, operation: OpenAPIV3_1.OperationObject): string {
  const { operationId = '', security, parameters = [], requestBody, responses = {} } = operation;
  const callers = security?.flatMap((each) => Object.keys(each)) ?? ['session', 'key'];
  const query = parameters.flatMap((each) => ('in' in each && each.in === 'query' ? each.name : []));
  const types = requestBody && 'content' in requestBody ? Object.keys(requestBody.content) : [];
  return [
    `${method.toUpperCase()} ${path}`,
    operationId,
    callers.join('|') || 'public',
    query.length > 0 ? `?${query.join('&')}` : '-',
    types.join('|') || '-',
    Object.keys(responses).join('|'),
  ].join('  ');
}
