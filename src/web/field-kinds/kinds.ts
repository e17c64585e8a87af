import type { FieldKind } from '#isms/kernel/field-kinds/field.ts';
import { choiceKind } from './choice.tsx';
import { choicesKind } from './choices.tsx';
import { dateKind } from './date.tsx';
import { durationKind } from './duration.tsx';
import { fileKind } from './file.tsx';
import { frozenKind } from './frozen.tsx';
import type { WebKind } from './kind.ts';
import { lineKind } from './line.tsx';
import { linkKind } from './link.tsx';
import { linksKind } from './links.tsx';
import { listKind } from './list.tsx';
import { matrixKind } from './matrix.tsx';
import { numberKind } from './number.tsx';
import { proseKind } from './prose.tsx';
import { referenceKind } from './reference.tsx';
import { referencesKind } from './references.tsx';
import { stepKind } from './step.tsx';
import { yesNoKind } from './yes-no.tsx';

/** All kinds of fields on screen, by name. */
export const kinds: Readonly<Record<FieldKind, WebKind>> = {
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
