import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { downloadText } from '../../shared/csv/csv.ts';
import classes from './second-factor.module.css';

interface RecoveryCodesProps {
  /** What they stand under: a page, or a section of one. */
  readonly level: 'h2' | 'h3';
  readonly codes: readonly string[];
  /** What the button says that goes on. */
  readonly action: string;
  onKept(): void;
}

/** The recovery codes, in the one moment in which they can be seen. */
export function RecoveryCodes({ level: Heading, codes, action, onKept }: RecoveryCodesProps) {
  const { t } = useLingui();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const download = () => downloadText('kolo-recovery-codes.txt', `Kolo\n\n${codes.join('\n')}\n`);
  return (
    <div className={classes.form}>
      <Heading ref={heading} tabIndex={-1} className={classes.codesTitle}>
        <Trans>Keep these recovery codes</Trans>
      </Heading>
      <p className={classes.words}>
        <Trans>
          They are shown this once. With one of them you can sign in when your telephone is lost; each works once. Print
          them or write them down, and keep them where you keep documents.
        </Trans>
      </p>
      <ul className={classes.codes} aria-label={t`Recovery codes`}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className={`${classes.actions} no-print`}>
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden="true" />}
          onClick={() => window.print()}
        >
          <Trans>Print</Trans>
        </Button>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden="true" />} onClick={download}>
          <Trans>Download</Trans>
        </Button>
        <Button onClick={onKept}>{action}</Button>
      </div>
    </div>
  );
}
