import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordTabs } from '../../record/record-tabs.tsx';
import { DayDigests } from './day-digests.tsx';
import { Events } from './events.tsx';

/** Shows who signed in and who failed to, and how to verify that nobody changed this log. */
export function AccessLogScreen() {
  const { t } = useTranslation();
  const [shown, setShown] = useState('events');
  return (
    <RecordTabs
      shown={shown}
      onChange={setShown}
      tabs={[
        { key: 'events', title: t('administration.accessLog.tabs.events'), content: <Events /> },
        { key: 'days', title: t('administration.accessLog.tabs.days'), content: <DayDigests /> },
      ]}
    />
  );
}
