import { Tabs } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { usePrinting } from '../print/printing.ts';
import { useHeadings } from './heading.ts';
import classes from './record.module.css';

/** A tab of a record. */
export interface Tab {
  readonly key: string;
  readonly title: string;
  readonly count?: number;
  readonly isHidden?: boolean;
  readonly content: ReactNode;
  /** Its content on paper, also while another tab is shown. Without it, the tab is printed only while it is shown. */
  readonly printed?: ReactNode;
}

interface Props {
  readonly tabs: readonly Tab[];
  readonly shown: string;
  readonly onChange: (key: string) => void;
}

/** Shows the tabs of a record; on paper one after the other. An unknown tab leads to the first one. */
export function RecordTabs({ tabs, shown, onChange }: Props) {
  const { Section } = useHeadings();
  const isPrinting = usePrinting();
  const [first] = tabs;
  const current = tabs.some(({ key }) => key === shown) ? shown : (first?.key ?? '');
  // A view, the trace and the history are printed alone.
  const isAlone = tabs.find(({ key }) => key === current)?.printed === undefined;
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
      {tabs.map(({ key, title, count = 0, content, printed }) => (
        <Fragment key={key}>
          {isPrinting && !isAlone && printed !== undefined && (
            <div className={classes['printed']}>
              {key !== first?.key && (
                <Section>
                  {title} {count > 0 && <span className={classes['count']}>{count}</span>}
                </Section>
              )}
              {printed}
            </div>
          )}
          <Tabs.Panel
            value={key}
            className={classes['panel']}
            data-printed={printed !== undefined || undefined}
          >
            {content}
          </Tabs.Panel>
        </Fragment>
      ))}
    </Tabs>
  );
}
