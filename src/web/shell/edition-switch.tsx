import { SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useEdition } from '../state/edition.ts';

/** Chooses the edition of the standard that every page shows. */
export function EditionSwitch() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const edition = useEdition();
  const choose = (chosen: string) =>
    void navigate({
      to: '.',
      search: (search) => ({ ...search, edition: chosen === '2013' ? '2013' : '2022' }),
    });
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('shell.edition.label')}
      data={['2022', '2013']}
      value={edition}
      onChange={choose}
    />
  );
}
