import type { Offence } from './world/police-investigation.js';

type OffenceCode = Pick<Offence, 'title' | 'hoClassification' | 'category'>;

/** CJS offence codes, as the Ministry of Justice publishes them in bichard7-next-data. */
export const cjsOffences = {
  CY33045: offence('Wilfully neglect a child or young person', '11A', 'EITHER_WAY'),
  OF61102: offence('Assault occasioning actual bodily harm', '8N', 'EITHER_WAY'),
  OF61131: offence('Wound or inflict grievous bodily harm, section 20', '8F', 'EITHER_WAY'),
  OF61017: offence('Grievous bodily harm with intent, section 18', '5D', 'INDICTABLE'),
  CJ88001: offence('Common assault', '105A', 'SUMMARY'),
  CJ88116: offence('Assault by beating', '105A', 'SUMMARY'),
  SX03001: offence('Rape of a girl aged 13, 14 or 15', '19D', 'INDICTABLE'),
  SX03013: offence('Rape of a girl under 13', '19E', 'INDICTABLE'),
  SX03007: offence('Sexual assault on a female', '20A', 'EITHER_WAY'),
  SX03017: offence('Sexual assault of a girl under 13 by touching', '20B', 'EITHER_WAY'),
  SX03025: offence('Penetrative sexual activity with a girl 13 to 15', '22B', 'INDICTABLE'),
  SX03158: offence('Non-penetrative sexual activity with a girl 13 to 15', '22B', 'EITHER_WAY'),
  SX03172: offence('Sexual activity with a girl under 13, family member', '23', 'EITHER_WAY'),
  SX03072: offence('Incite a girl under 13, family member, to sexual activity', '23', 'EITHER_WAY'),
  SX03225: offence('Meet a girl under 16 after sexual grooming', '88A', 'EITHER_WAY'),
  SX03226: offence('Meet a boy under 16 after sexual grooming', '88A', 'EITHER_WAY'),
  SX03227: offence('Arrange or facilitate sexual exploitation of a child', '71', 'EITHER_WAY'),
  PK78001: offence('Take an indecent photograph of a child', '86', 'EITHER_WAY'),
  PK78003: offence('Distribute an indecent photograph of a child', '86', 'EITHER_WAY'),
  PK78008: offence('Make an indecent photograph of a child', '86', 'EITHER_WAY'),
  CJ88115: offence('Possess an indecent photograph of a child', '86', 'EITHER_WAY'),
  PH97004: offence('Harassment without violence', '8L', 'SUMMARY'),
  PH97002: offence('Putting in fear of violence', '8L', 'EITHER_WAY'),
  CD71039: offence('Criminal damage under £5,000', '149', 'SUMMARY'),
  PU86004: offence('Threatening behaviour, fear of violence', '125', 'SUMMARY'),
  PU86116: offence('Behaviour likely to cause harassment, alarm or distress', '125', 'SUMMARY'),
  OF61014: offence('Threats to kill', '3B', 'EITHER_WAY'),
  COML030: offence('Do an act tending to pervert the course of public justice', '79', 'INDICTABLE'),
  SX03204: offence('Registered sex offender fails to notify', '88E', 'EITHER_WAY'),
  TH68010: offence('Theft from a shop', '46', 'EITHER_WAY'),
  /** The law of 2017: only under EW_2026 (rule 9). */
  SX03224: offence('Sexual communication with a child', '88A', 'EITHER_WAY'),
} as const satisfies Readonly<Record<string, OffenceCode>>;

export type CjsCode = keyof typeof cjsOffences;

function offence(
  title: string,
  hoClassification: string,
  category: OffenceCode['category'],
): OffenceCode {
  return { title, hoClassification, category };
}
