import type { FastifyServerOptions } from 'fastify';
import type { Configuration } from '../installation/configuration.ts';

type Logger = NonNullable<FastifyServerOptions['logger']>;

/** How requests are logged: what was asked for and by whom, never what it held. Searches and one-time links are in queries. */
export const loggerFor = (level: Configuration['PLUMBLINE_LOG']): Logger =>
  level === 'silent'
    ? false
    : {
        level,
        serializers: {
          req: ({ method, url, ip }) => ({ method, path: url.split('?', 1)[0], from: ip }),
          err: told,
        },
      };

// What somebody needs who has to find a fault. Libraries hang on to an error what they were given: rows, headers, bodies.
const parts = ['name', 'message', 'code', 'stack'] as const;

interface Told {
  readonly [more: string]: unknown;
  readonly type: string;
  readonly message: string;
  readonly stack: string;
}

function told(error: unknown): Told {
  const of = (typeof error === 'object' && error !== null ? error : {}) as Readonly<Record<string, unknown>>;
  const [type = typeof error, message = '', code, stack = ''] = parts.map((part) =>
    typeof of[part] === 'string' ? of[part] : undefined,
  );
  return {
    type,
    message,
    stack,
    ...(code !== undefined && { code }),
    ...(of['cause'] instanceof Error && { cause: told(of['cause']) }),
  };
}
