import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './record.module.css';

/** One of the sides from which a record is seen. */
export interface Tab {
  readonly key: string;
  readonly title: string;
  readonly count?: number;
  readonly isHidden?: boolean;
  readonly content: ReactNode;
}

interface Props {
  readonly tabs: readonly Tab[];
  readonly shown: string;
  readonly onChange: (key: string) => void;
}

/** The sides of a record. One that is asked for and not there is the first. */
export function RecordTabs({ tabs, shown, onChange }: Props) {
  const [first] = tabs;
  const current = tabs.some(({ key }) => key === shown) ? shown : (first?.key ?? '');
  return (
    <Tabs
      value={current}
      onChange={(next) => next !== null && onChange(next)}
      keepMounted={false}
      className={classes['tabs']}
    >
      <Tabs.List className={classes['tabList']}>
        {tabs.map(({ key, title, count = 0 }) => (
          <Tabs.Tab key={key} value={key}>
            {title} {count > 0 && <span className={classes['count']}>{count}</span>}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ key, content }) => (
        <Tabs.Panel key={key} value={key} className={classes['panel']}>
          {content}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
