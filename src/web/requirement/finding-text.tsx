import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePrinting } from '../print/printing.ts';
import classes from './finding-group.module.css';
import type { RequirementFinding } from './requirement-model.ts';

/** Shows a finding as an auditor would write it. One about several records can be opened to show each case. */
export function FindingText({ found }: { readonly found: RequirementFinding }) {
  return (
    <li>
      <RecordText message={found.message} record={found.record} />
      <Cases {...found} />
    </li>
  );
}

/** Shows the case of each of several records, on demand and on paper. */
export function Cases({ places, cases }: Pick<RequirementFinding, 'places' | 'cases'>) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const open = usePrinting() || opened;
  const id = useId();
  if (cases.length === 0) return null;
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        className={classes['expand']}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpened(!opened)}
      >
        {t(open ? 'requirement.findings.fold' : 'requirement.findings.each', { count: places })}
      </Button>
      <ul id={id} className={classes['cases']} hidden={!open}>
        {open &&
          cases.map((each) => (
            <li key={each.key}>
              <RecordText {...each} />
            </li>
          ))}
      </ul>
    </>
  );
}

function RecordText({ message, record }: Pick<RequirementFinding, 'message' | 'record'>) {
  if (!record) return message;
  return (
    <Link to="/record/$register/$code" params={record} className={classes['message']}>
      {message}
    </Link>
  );
}
