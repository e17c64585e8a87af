import { missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { organisation } from '../../../across/organisation.ts';
import { document } from '../document.ts';
import { documentVersion } from '../document-version.ts';
import { isOwnInUse } from '../version-in-force.ts';

export const formatSuits = rule({
  key: 'document-format-suits',
  title: 'Language and medium of documents suit those who use them',
  answers: citesBoth('7.5.2 b)'),
  mode: 'supported',
  why: 'An instruction in English helps nobody on a German line, and a file nobody at the machine who has no screen. Records show what was chosen; whether it suits, one sees at the place.',
  of: document,
  only: isOwnInUse,
  reads: [documentVersion, organisation],
  empty: missing('No document of our own is on record.', 'Record the documents the ISMS runs on.'),
  findings: {
    foreign: weakens(
      '{record} is written in {language}, which is none of the languages people here work in.',
      'Translate it, or add the language to the settings if people do work in it.',
    ),
    unplaced: weakens(
      '{record} is kept on paper, and it is not said where.',
      'Say where the valid copy lies.',
    ),
  },
  *each(record, s, find) {
    const { language, medium, location } = record.fields;
    const languages = (s.setting(organisation, 'languages') ?? []).map(({ name }) => name);
    if (languages.length > 0 && !languages.includes(language)) yield find.foreign(record, { language });
    if (medium !== 'electronic' && location === undefined) yield find.unplaced(record);
  },
});
