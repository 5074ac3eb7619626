import { Flex, Tag } from 'antd';
import { useWords } from '../lib/i18n';
import { type Grade, schemeName } from '../lib/schemes';
import { LevelBadge } from './marks';

/** The grades of the national and the financial schemes, each by its name and level in words. */
export function Grades({ grades }: { grades: readonly Grade[] }) {
  return (
    <Flex gap={4} wrap>
      {grades
        .filter(({ scheme }) => schemeName(scheme) !== 'confidentiality')
        .map((grade) => (
          <GradeTag key={grade.scheme} grade={grade} />
        ))}
    </Flex>
  );
}

/** A level of any scheme: the access level by its badge, others by name and level. */
export function GradeBadge({ grade }: { grade: Grade }) {
  return schemeName(grade.scheme) === 'confidentiality' ? (
    <LevelBadge level={grade.level} />
  ) : (
    <GradeTag grade={grade} />
  );
}

/** One level; how strict it is within its scheme is told by word and, where known, by colour. */
function GradeTag({ grade }: { grade: Grade }) {
  const { levels = [], level } = grade;
  const word = useLevelWord();
  const share = levels.length > 1 ? levels.indexOf(level) / (levels.length - 1) : undefined;
  return <Tag className={share === undefined ? '' : `level level-${colour(share)}`}>{word(grade)}</Tag>;
}

function colour(share: number) {
  return share > 0.8 ? 'L4' : share >= 0.5 ? 'L3' : share > 0.2 ? 'L2' : 'L1';
}

/** A level with its scheme in words; an unknown scheme stands by its own name. */
export function useLevelWord(): (grade: Grade) => string {
  const { t, words } = useWords();
  // The levels of the national scheme are words, so each language has its own.
  const national: Readonly<Record<string, string>> = words.catalogue.national;
  return ({ scheme, level }) => {
    const name = schemeName(scheme);
    if (name === 'confidentiality') {
      return t('catalogue.graded.confidentiality', { level: `${level} ${t(`level.${level as 'L1'}`)}` });
    }
    const said = (name === 'national' && national[level]) || level;
    return name ? t(`catalogue.graded.${name}`, { level: said }) : `${scheme} ${said}`;
  };
}
