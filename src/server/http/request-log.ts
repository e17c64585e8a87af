import type { FastifyServerOptions } from 'fastify';
import type { Configuration } from '../installation/configuration.ts';

type Logger = NonNullable<FastifyServerOptions['logger']>;

/**
 * Returns the logger options. The log holds what was requested and from where, never its content: queries are left out,
 * since they hold searches and one-time links.
 */
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

// The parts of an error that help to find its cause. Libraries attach what they were given, such as rows, headers and
// bodies.
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
