import { Tabs } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { usePrinting } from '../print/printing.ts';
import { useHeadings } from './heading.ts';
import classes from './record.module.css';

/** One of the sides from which a record is seen. */
export interface Tab {
  readonly key: string;
  readonly title: string;
  readonly count?: number;
  readonly isHidden?: boolean;
  readonly content: ReactNode;
  /** What is printed of it, also while another one is shown; left out where it is printed only while it is shown. */
  readonly printed?: ReactNode;
}

interface Props {
  readonly tabs: readonly Tab[];
  readonly shown: string;
  readonly onChange: (key: string) => void;
}

/** The sides of a record, one after the other on paper. One that is asked for and not there is the first. */
export function RecordTabs({ tabs, shown, onChange }: Props) {
  const { Section } = useHeadings();
  const isPrinting = usePrinting();
  const [first] = tabs;
  const current = tabs.some(({ key }) => key === shown) ? shown : (first?.key ?? '');
  // A view, the trace and the history are printed by themselves.
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
