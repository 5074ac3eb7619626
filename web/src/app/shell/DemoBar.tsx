import { useState } from 'react';
import { become, useDemoPeople } from '../../lib/demo';
import { useWords } from '../../lib/i18n';
import { useMe } from '../../lib/session';

/** 角色切换: the demonstration's people, one click each. There is none on any other platform. */
export function DemoBar() {
  const { t } = useWords();
  const me = useMe();
  const people = useDemoPeople() ?? [];
  const [chosen, setChosen] = useState(me.institution.name);
  const [going, setGoing] = useState(false);
  const institutions = [...new Set(people.map((person) => person.institution))];
  const become_ = (person: (typeof people)[number]) => {
    setGoing(true);
    void become(person).catch(() => setGoing(false));
  };
  if (people.length === 0) {
    return null;
  }
  return (
    <section className="demo-bar" aria-label={t('demo.bar')}>
      <strong>{t('demo.mark')}</strong>
      <select
        aria-label={t('demo.institution')}
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
      >
        {institutions.map((institution) => (
          <option key={institution}>{institution}</option>
        ))}
      </select>
      {people
        .filter((person) => person.institution === chosen)
        .map((person) => (
          <button
            type="button"
            key={person.signInName}
            aria-current={person.signInName === me.signInName}
            disabled={going}
            onClick={() => become_(person)}
          >
            {person.name} <small>{person.roles.map((role) => t(`role.${role}`)).join(' ')}</small>
          </button>
        ))}
    </section>
  );
}
