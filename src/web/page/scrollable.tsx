import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';

interface Props {
  /** Describes the content for people who reach it with the keyboard. */
  readonly label: string;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

/** Shows content that may be larger than its space. While it is, the keyboard can reach and scroll it. */
export function Scrollable({ label, className, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [isLarger, setLarger] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() =>
      setLarger(
        element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1,
      ),
    );
    for (const each of [element, ...element.children]) observer.observe(each);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={box}
      className={className}
      {...(isLarger && { tabIndex: 0, role: 'group', 'aria-label': label })}
    >
      {children}
    </div>
  );
}
