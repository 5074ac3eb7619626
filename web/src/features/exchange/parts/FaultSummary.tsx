import { Alert } from 'antd';
import { useEffect, useRef } from 'react';
import { useWords } from '../../../lib/i18n';
import type { Fault } from '../model';

/** What is missing, above the step; takes the focus when somebody wants to go on, and leads to each field. */
export function FaultSummary({ faults, asked }: { faults: Fault[]; asked: Fault[] }) {
  const { t } = useWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked.length > 0) {
      place.current?.focus();
    }
  }, [asked]);
  if (faults.length === 0) {
    return null;
  }
  return (
    <div ref={place} tabIndex={-1} role="alert" className="fault-summary">
      <Alert
        type="error"
        showIcon
        title={t('exchange.faults', { count: faults.length })}
        description={
          <ul className="plain-list">
            {faults.map(({ field, why }) => (
              <li key={field}>
                <a
                  href={`#exchange-${field}`}
                  onClick={(event) => {
                    event.preventDefault();
                    document.getElementById(`exchange-${field}`)?.focus();
                  }}
                >
                  {t(`exchange.fault.${why}`)}
                </a>
              </li>
            ))}
          </ul>
        }
      />
    </div>
  );
}
