import type { App } from '../http/application.ts';

export interface Route {
  readonly method: string;
  readonly path: string;
}

/** Returns every route of an application, also hidden ones, from the tree of path segments that its router prints. */
export function routesOf(app: App): readonly Route[] {
  const parents: string[] = [];
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line): readonly Route[] => {
      const parts = /^([│ ]*)[├└]── (\S+?)(?: \(([A-Z, ]+)\))?$/u.exec(line);
      if (!parts) return [];
      const [, indent = '', segment = '', methods = ''] = parts;
      const depth = indent.length / 4;
      parents.length = depth;
      parents.push(segment);
      return methods
        .split(', ')
        .filter(Boolean)
        .map((method) => ({ method, path: parents.join('') }));
    });
}
