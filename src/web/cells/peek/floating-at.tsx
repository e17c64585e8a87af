import { Popover } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  readonly element: Element;
  readonly width: number | 'max-content';
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Shows content beside an element, without that element being a component. */
export function FloatingAt({ element, width, className, children }: Props) {
  const { left, top, width: inline, height } = element.getBoundingClientRect();
  return (
    <Popover
      opened
      position="bottom-start"
      width={width}
      offset={4}
      trapFocus={false}
      closeOnEscape={false}
      withRoles={false}
      // Inside the main landmark of the page, whose content it explains.
      portalProps={{ target: '#main' }}
      middlewares={{ flip: true, shift: { padding: 8 } }}
    >
      <Popover.Target>
        <span
          aria-hidden
          style={{
            position: 'fixed',
            left,
            top,
            inlineSize: inline,
            blockSize: height,
            pointerEvents: 'none',
          }}
        />
      </Popover.Target>
      <Popover.Dropdown className={className} p={0} data-floating>
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}
