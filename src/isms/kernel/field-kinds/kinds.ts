import { choiceKind } from './choice.ts';
import { choicesKind } from './choices.ts';
import { dateKind } from './date.ts';
import { durationKind } from './duration.ts';
import type { FieldKind } from './field.ts';
import { fileKind } from './file.ts';
import { frozenKind } from './frozen.ts';
import type { Kind } from './kind.ts';
import { lineKind } from './line.ts';
import { linkKind } from './link.ts';
import { linksKind } from './links.ts';
import { listKind } from './list.ts';
import { matrixKind } from './matrix.ts';
import { numberKind } from './number.ts';
import { proseKind } from './prose.ts';
import { referenceKind } from './reference.ts';
import { referencesKind } from './references.ts';
import { stepKind } from './step.ts';
import { yesNoKind } from './yes-no.ts';

/** All kinds of fields, by name. */
export const kinds: Readonly<Record<FieldKind, Kind>> = {
  line: lineKind,
  prose: proseKind,
  choice: choiceKind,
  choices: choicesKind,
  yesNo: yesNoKind,
  date: dateKind,
  duration: durationKind,
  number: numberKind,
  step: stepKind,
  reference: referenceKind,
  references: referencesKind,
  link: linkKind,
  links: linksKind,
  list: listKind,
  matrix: matrixKind,
  file: fileKind,
  frozen: frozenKind,
};
