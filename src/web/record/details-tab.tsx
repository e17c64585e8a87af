import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordPage } from '#server/contract/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { placedIn, titleOf } from '../cells/placed.ts';
import { FileBelow } from '../file/file-below.tsx';
import { fileIn } from '../file/file-in.ts';
import { FieldSearch } from '../form/field-search.tsx';
import { sectionsOf } from '../form/sections.ts';
import { soughtSections } from '../form/sought-sections.ts';
import { dayText, distanceText } from '../language/dates.ts';
import { useCells } from '../cells/cells-context.ts';
import { FieldsSection } from './fields-section.tsx';
import { useHeadings } from './heading.ts';
import classes from './details.module.css';

interface Props {
  readonly register: DeclaredRegister;
  readonly page: RecordPage;
}

/** Shows the fields of a record in their groups, and the days on which something about it is due. */
export function DetailsTab({ register, page }: Props) {
  const { record, dues } = page;
  const { t } = useTranslation();
  const { Section } = useHeadings();
  const { today } = useCells();
  const [words, setWords] = useState('');
  const files = Object.keys(register.derived).flatMap((name) => {
    const placed = placedIn(register, name);
    return placed && fileIn(placed.field, record.derived[name]) ? [placed] : [];
  });
  const all = sectionsOf(register, t('form.rest'), ({ name }) => !isTitle(register, page, name));
  const sections = soughtSections(all, words);
  return (
    <div className={classes['details']}>
      {files.map((placed) => (
        <section key={placed.name} className={classes['section']}>
          <Section>{titleOf(placed)}</Section>
          <FileBelow placed={placed} value={record.derived[placed.name]} />
        </section>
      ))}
      {register.singleton && (
        <FieldSearch words={words} onChange={setWords} isNothing={sections.length === 0} />
      )}
      {sections.map((section) => (
        <FieldsSection key={section.title ?? ''} {...{ register, page, section }} />
      ))}
      {dues.length > 0 && (
        <section className={classes['section']}>
          <Section>{t('record.dates')}</Section>
          <dl>
            {dues.map(({ deadline, title, on }) => (
              <div key={deadline}>
                <dt>{title}</dt>
                <dd>
                  {dayText(on)} <span className={classes['quiet']}>{distanceText(on, today)}</span>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </div>
  );
}

// What the page shows as its title is not repeated.
const isTitle = ({ label }: DeclaredRegister, { record }: RecordPage, name: string): boolean =>
  name === label && record.fields[name] === record.label;
