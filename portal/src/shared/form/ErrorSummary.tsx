import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { Problem } from '../../ui/message/Problem.tsx';
import classes from './form.module.css';

/** A field that has to be corrected. */
export interface FieldProblem {
  /** The id of the field's input. */
  readonly id: string;
  /** What is wrong, naming the field. */
  readonly text: string;
  /** Leads to the field where it stands on another page. */
  lead?(): void;
}

/** What has to be corrected, at the head of a long form: each line leads to its field. It takes the focus when it appears. */
export function ErrorSummary({ problems }: { problems: readonly FieldProblem[] }) {
  const { t } = useLingui();
  const box = useRef<HTMLDivElement>(null);
  const isShown = problems.length > 0;
  useEffect(() => {
    if (isShown) box.current?.focus();
  }, [isShown]);
  if (!isShown) return null;
  return (
    <div ref={box} tabIndex={-1}>
      <Problem title={t`There is something to correct`}>
        {problems.map(({ id, text, lead }) => (
          <a key={id} href={`#${id}`} className={classes.refusal} onClick={(event) => go(event, id, lead)}>
            {text}
          </a>
        ))}
      </Problem>
    </div>
  );
}

function go(event: { preventDefault(): void }, id: string, lead: (() => void) | undefined): void {
  event.preventDefault();
  const field = document.getElementById(id);
  if (field) field.focus();
  else lead?.();
}
