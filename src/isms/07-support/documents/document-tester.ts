import { a, type Given } from '#isms/kernel/testing/fixture.ts';
import { decided } from '../../across/decision-tester.ts';
import { document } from './document.ts';
import { documentVersion } from './document-version.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Returns a document with one published version, `<id>-1`, approved by `ana`. */
export function inForce(id: string, fields: Fields, version: Fields = {}, approval: Fields = {}): Given[] {
  const published = a(documentVersion, `${id}-1`, {
    document: id,
    number: '1.0',
    state: 'published',
    publishedOn: '2026-06-02',
    ...version,
  });
  return [a(document, id, fields), published, decided(`${id}-approval`, [published], approval)];
}
