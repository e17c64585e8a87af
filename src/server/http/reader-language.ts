import Negotiator from 'negotiator';
import { english, type Language } from '#isms/kernel/values/language.ts';
import type { App } from './application.ts';

/** Decorates each request with its language: the installed one that Accept-Language prefers, else the first. */
export function readerLanguages(app: App, languages: readonly Language[]): void {
  const [first = english] = languages;
  const tags = languages.map(({ tag }) => tag);
  app.decorateRequest('language', {
    getter() {
      if (tags.length < 2) return first;
      const [preferred] = new Negotiator(this.raw).languages(tags);
      return languages.find(({ tag }) => tag === preferred) ?? first;
    },
  });
  if (tags.length > 1)
    app.addHook('onRequest', (_, reply, done) => {
      reply.header('vary', 'accept-language');
      done();
    });
}
