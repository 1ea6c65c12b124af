import { Trans, useLingui } from '@lingui/react/macro';
import { Button, CloseButton, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import classes from './members.module.css';

/** An invitation that was made just now; no link where it went by mail, or was made before under the same key. */
export interface MadeInvitation {
  readonly email: string;
  readonly link: string | null;
  /** Whether the mail server took the link; null where no mail is sent. */
  readonly mailed: boolean | null;
}

/** The link of an invitation, which is shown this once and can be copied. */
export function InvitationLink({ made, onClose }: { made: MadeInvitation; onClose: () => void }) {
  const { t } = useLingui();
  const field = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLElement>(null);
  const [isCopied, setCopied] = useState(false);
  const { email, link, mailed } = made;
  useEffect(() => {
    box.current?.focus();
  }, []);
  const copy = () => {
    if (link === null) return;
    field.current?.select();
    navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <section ref={box} tabIndex={-1} className={classes.link} aria-label={t`The invitation for ${email}`}>
      <div className={classes.linkHead}>
        <h2 className={classes.linkTitle}>
          <Trans>The invitation for {email} is made</Trans>
        </h2>
        <CloseButton aria-label={t({ message: 'Close', context: 'notice' })} onClick={onClose} />
      </div>
      {link === null ? (
        <p>
          {mailed === true && (
            <Trans>The link was sent to this address. It is valid for seven days, and nobody else has seen it.</Trans>
          )}
          {mailed === false && (
            <Trans>
              The mail with the link could not be sent. Look whether the address is right, and make it anew.
            </Trans>
          )}
          {mailed === null && (
            <Trans>Its link was shown before and cannot be shown again. Make the invitation anew if it is lost.</Trans>
          )}
        </p>
      ) : (
        <>
          <p>
            <Trans>
              Give this link to the person yourself: whoever has it can accept. It is shown only now, and is valid for
              seven days.
            </Trans>
          </p>
          <div className={classes.linkRow}>
            <TextInput
              ref={field}
              className={classes.linkField}
              aria-label={t`Link of the invitation`}
              value={link}
              readOnly
              onFocus={(event) => event.currentTarget.select()}
            />
            <Button
              leftSection={
                isCopied ? <IconCheck size={15} aria-hidden="true" /> : <IconCopy size={15} aria-hidden="true" />
              }
              onClick={copy}
            >
              <Trans>Copy the link</Trans>
            </Button>
          </div>
          <p role="status" className={classes.copied}>
            {isCopied && <Trans>Copied.</Trans>}
          </p>
        </>
      )}
    </section>
  );
}
