import { type ReactNode, useEffect, useRef } from 'react';
import classes from './Page.module.css';

interface PageProps {
  /** The page's heading, and the title of the browser's tab. */
  title: string;
  /** A sentence under the heading. */
  lead?: ReactNode;
  /** Buttons and filters that concern the whole page. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A page with its heading, which takes the focus when the page opens, as a newly loaded page would. */
export function Page({ title, lead, actions, children }: PageProps) {
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <div>
          <PageHeading title={title} className={classes.title} />
          {lead && <p className={classes.lead}>{lead}</p>}
        </div>
        {actions && <div className={`${classes.actions} no-print`}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}

/** The heading alone, for pages that lay out their head themselves. */
export function PageHeading({ title, className }: { title: string; className?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    document.title = `${title} · Kolo`;
  }, [title]);
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {title}
    </h1>
  );
}
