import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { printPage, usePreparing } from './printing.ts';

/** Prints the page. */
export function PrintButton() {
  const { t } = useTranslation();
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconPrinter size={16} aria-hidden />}
      loading={usePreparing()}
      onClick={() => void printPage()}
    >
      {t('print.print')}
    </Button>
  );
}
