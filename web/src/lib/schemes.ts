/** The schemes of grading that have a name of their own here. */
const schemes = {
  'xinqiao-confidentiality': 'confidentiality',
  'GB/T 43697-2024': 'national',
  'JR/T 0197-2020': 'financial',
  'JR/T 0171-2020': 'personal',
} as const;

type SchemeName = (typeof schemes)[keyof typeof schemes];

export function schemeName(id: string): SchemeName | undefined {
  return schemes[id as keyof typeof schemes];
}

/** A level of a scheme; `levels` are those of the scheme, mildest first, where they are known. */
export interface Grade {
  scheme: string;
  level: string;
  levels?: readonly string[];
}
