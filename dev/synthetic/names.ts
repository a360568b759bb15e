import type { Random } from './random.js';
import type { AreaCode, Sex } from './world/common.js';

/* Common names of the years concerned; any likeness to a person is chance. */
export const girls: readonly string[] =
  'Abigail Aisha Alice Amber Amelia Amy Anna Beth Brooke Caitlin Charlotte Chloe Daisy Eleanor Elena Ella Ellie Emily Emma Erin Eve Evie Faith Fatima Florence Freya Georgia Grace Hannah Harriet Heidi Hollie Holly Imogen Isabel Isla Jasmine Jessica Kayleigh Keira Lacey Lara Laura Lauren Leah Lexi Libby Lily Lola Lucy Lydia Maisie Martha Matilda Maya Megan Mia Millie Molly Naomi Natasha Niamh Olivia Paige Phoebe Poppy Rebecca Rose Ruby Samantha Sarah Scarlett Shannon Sienna Skye Sofia Sophie Summer Tara Tegan Tia Tilly Victoria Willow Zara Zoe Zofia'.split(
    ' ',
  );
export const boys: readonly string[] =
  'Aaron Adam Aiden Alex Alfie Archie Ben Billy Bradley Brandon Callum Cameron Charlie Christopher Connor Corey Dale Daniel David Dominic Dylan Edward Elliot Ethan Finley Finn Frankie Freddie Gabriel George Harley Harrison Harry Harvey Henry Ibrahim Isaac Jack Jacob Jake James Jamie Jay Jayden Joe Joel John Jordan Joseph Josh Jude Kai Kian Kieran Kyle Leo Leon Lewis Liam Logan Louis Luca Lucas Luke Marcus Mason Matthew Max Michael Mohammed Morgan Nathan Nicholas Noah Oliver Oscar Owen Patryk Rhys Riley Robert Ryan Sam Sebastian Stanley Taylor Theo Thomas Toby Tom Tyler William Yusuf Zac'.split(
    ' ',
  );
export const surnames: readonly string[] =
  'Abbott Addis Ahmed Allen Alder Ashby Austin Bailey Baker Banner Barlow Barnes Bates Baxter Beddoes Bell Bennett Beresford Birch Bishop Blakemore Bowen Bradley Brook Brown Burton Butler Carter Chapman Clarke Clement Cole Collins Cook Cooper Corfield Cox Crane Croft Cross Davies Dawson Dean Dixon Downes Drew Dyer Eagle Ellis Evans Farr Field Fisher Fletcher Ford Foster Fox Francis Gale Garner Gibbs Gill Gough Grant Gray Green Griffiths Hall Hammond Harding Harper Hart Hayes Heath Hicks Hill Holland Holt Hope Howard Hughes Hunt Hussain Ingram Jackson James Jarvis Jenkins Jones Jordan Kaur Kelly Khan King Knight Kowalski Lane Lawson Lee Lewis Lloyd Locke Lowe Mann Marsh Mason May Meredith Miles Mills Moore Morgan Morris Murphy Nash Newman Nicholls Norris Nowak Oakley Oliver Osborne Owen Page Palmer Parker Parry Payne Pearce Perkins Perry Phillips Poole Powell Preece Price Pritchard Pugh Randle Read Reed Rees Reynolds Rhodes Richards Roberts Robinson Rogers Rose Rowe Rudd Russell Sharp Shaw Shepherd Simmonds Smith Spencer Stevens Stone Swift Taylor Thomas Thorne Tudor Turner Vaughan Wade Walker Walters Ward Watkins Watts Webb Wells West Wheeler White Wilkes Williams Willis Wood Woodward Wright Yates Young'.split(
    ' ',
  );

/** Places large enough to tell nobody apart: `localityOnly`. */
export const localities: Readonly<Record<AreaCode, readonly string[]>> = {
  E06000019: ['Hereford', 'Leominster', 'Ross-on-Wye', 'Ledbury', 'Bromyard'],
  E10000034: ['Worcester', 'Redditch', 'Kidderminster', 'Evesham', 'Malvern', 'Bromsgrove'],
  E06000051: ['Shrewsbury', 'Oswestry', 'Ludlow', 'Bridgnorth', 'Market Drayton'],
  E06000020: ['Telford', 'Wellington', 'Newport', 'Madeley', 'Oakengates'],
};

/** Streets, schools, homes and practices that exist nowhere. */
export const streets: readonly string[] =
  'Quillet Lane|Tansy Walk|Oldberrow Rise|Sparrowfold|Pitchcombe Drive|Hazelnook|Merrimede Close|Larkhanger|Thistlegate|Brackenhope Road|Willowpound|Dovecombe|Saltbatch|Foxmeadle|Underhope|Kilnacre|Ryeholt Avenue|Gossipgate|Lambwath|Nettlebatch'.split(
    '|',
  );
export const schools: readonly string[] =
  'Larkhanger School|Oldberrow Academy|Tansyfield Primary|Merrimede High|Brackenhope School|Ryeholt Primary|Quillet College|Dovecombe Infants'.split(
    '|',
  );
export const practices: readonly string[] =
  'Thistlegate Surgery|Willowpound Medical Practice|Saltbatch Health Centre|Kilnacre Surgery|Underhope Practice|Foxmeadle Surgery'.split(
    '|',
  );
export const childrensHomes: readonly string[] =
  'Hazelnook House|Sparrowfold Lodge|Lambwath House|Pitchcombe House'.split('|');

export const givenNameFor = (sex: Sex, random: Random): string =>
  random.pick(sex === 'FEMALE' ? girls : boys);

const shortForms: Readonly<Record<string, string>> = {
  Abigail: 'Abi',
  Charlotte: 'Lottie',
  Christopher: 'Chris',
  Daniel: 'Danny',
  Eleanor: 'Ellie',
  Elena: 'Helena',
  Isabel: 'Isabelle',
  Jessica: 'Jess',
  Joseph: 'Joe',
  Matthew: 'Mathew',
  Megan: 'Meghan',
  Michael: 'Mike',
  Mohammed: 'Muhammad',
  Nicholas: 'Nick',
  Niamh: 'Neve',
  Rebecca: 'Becky',
  Samantha: 'Sam',
  Sarah: 'Sara',
  Sofia: 'Sophia',
  Thomas: 'Tom',
  William: 'Will',
  Zofia: 'Sophia',
  Patryk: 'Patrick',
  Aiden: 'Aidan',
  Caitlin: 'Kaitlyn',
  Connor: 'Conor',
};

/** How another clerk writes the same name: a short form, else one letter missed or doubled. */
export const misspell = (name: string, random: Random): string => {
  const short = shortForms[name];
  if (short !== undefined) return short;
  const place = random.whole(1, name.length - 1);
  const letter = name.charAt(place);
  return random.chance(0.5)
    ? `${name.slice(0, place)}${letter}${name.slice(place)}`
    : `${name.slice(0, place)}${name.slice(place + 1)}`;
};
