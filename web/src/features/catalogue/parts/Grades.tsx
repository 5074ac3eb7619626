import { Flex, Tag } from 'antd';
import { useWords } from '../../../lib/i18n';
import { type Mine, schemeName } from '../model';

/** The grades of the national and the financial schemes, each by its name and level in words. */
export function Grades({ grades }: { grades: readonly Mine[] }) {
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

/** One level; how strict it is within its scheme is told by word and colour. */
export function GradeTag({ grade }: { grade: Pick<Mine, 'scheme' | 'levels' | 'level'> }) {
  const { levels, level } = grade;
  const word = useLevelWord();
  const share = levels.length > 1 ? levels.indexOf(level) / (levels.length - 1) : 0;
  const colour = share > 0.8 ? 'L4' : share >= 0.5 ? 'L3' : share > 0.2 ? 'L2' : 'L1';
  return <Tag className={`level level-${colour}`}>{word(grade)}</Tag>;
}

/** 一般, 重要, 核心: the levels of the national scheme are words, so each language has its own. */
const national = ['general', 'important', 'core'] as const;

/** A level with its scheme in words; an unknown scheme stands by its own name. */
export function useLevelWord(): (grade: Pick<Mine, 'scheme' | 'levels' | 'level'>) => string {
  const { t } = useWords();
  return ({ scheme, levels, level }) => {
    const name = schemeName(scheme);
    const word = name === 'national' ? national[levels.indexOf(level)] : undefined;
    if (name === 'confidentiality') {
      return t('catalogue.graded.confidentiality', { level: `${level} ${t(`level.${level as 'L1'}`)}` });
    }
    const said = word ? t(`catalogue.national.${word}`) : level;
    return name ? t(`catalogue.graded.${name}`, { level: said }) : `${scheme} ${said}`;
  };
}
