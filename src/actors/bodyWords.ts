/** Words of which a name that holds one is a body's, in the languages in which machine-coded events keep them. */
const OF_BODIES = words(`
  abroad asa'ib asaib kata'ib kataib saraya ahl academy action administration aeroportuario aerospace affairs african agency agriculture ahram airbus
  airline airlines airport airways akali aksa alliance ambulance angels anti-terrorism arab arabiya armada armee
  arms army artillery asahi asian asociación assembleia assembly assemblée association associação atlantic atomic
  attorneys authority automotive aviation awami bahujan baltic banca banco bancorp bank bankasi banking banque
  barracks battalion beverages bharatiya bhavan bhawan board bolivarian borders brasseries brigade brigades
  broadcaster broadcasting brotherhood bundesbank bundesrat bundestag bundeswehr bureau bursa business cabinet
  campaign capital caribbean cartel cement center centrale centre chaebol chamber chambers channel chapter
  charities chronicle church civic civil clan clarín club clubs coalición coalition college colleges comité
  command commando commandos commerce commission committee communications communion communist community companies
  company comunista confederación confederation conference congregation congreso congress congrès conseil consejo
  consortium constabulary constitutional consulate convention cooperation cooperative corp corporation corps
  corriere cortes council counterterrorism court courts crescent criminal customs cyber daily dal defence defense
  delegation democracy democrat democratic democratica democratico democrats democrática demokrasi demokrat
  demonstrators department departments development diocese directorate directorate-general district division
  doctors duma dynamics ecclesia echo economic educational elections electoral electric electronics embassy
  emirate emirates employers energy engineers enterprise enterprises eurasian european eurozone evening exchange
  executive expressway faction faculty families farmers fedayeen federación federal federation figaro fighters
  finance financial fleet folketing foods force forces foreign-legion forum foundation fraternity frente front
  fund fundación fédération garrison gas gazeta gazette gazprom golkar government governorate greenpeace greens
  groep group groupe grupo guard guardian guards guerrillas guild gunmen hamas haram herald heritage hezbe
  hezbollah hilal hindustan hisbah hizballah hizbul hms holding holdings hospital hotel hotels house houthis human
  ikhwan immigration inc independent independents industries industry initiative inquirer inspectorate institute
  institution institutions insurance insurgent insurgents intelligence interfax international interpol intifada
  investment islamic islamist izvestia jamaat jamiat janata jazeera jemaah jirga journal journalists judiciary
  junta kaisha kazhagam khalifat knesset kuomintang kurds labor laboratories laboratory labour lawyers league left
  legion legislature liberal liberals liberation ligue likud limited linke loya ltd mafia magazine mahasabha
  mahkamah mainichi majlis manar marines mayadeen media mejlis merchants messenger metro migrants militant
  militants military militia miners mines mining ministry mirror mission mitsubishi mitsui mob mobs monarchy monde
  monetary monitor morcha morning mosque motors mouvement movement movimento movimiento mujahedin mujahideen
  mujahidin mukti mundo munnetra museum nacion nacional nación narcotics national nationale nations navy nazionale
  nemzet network networks news newspaper newspapers nongovernmental nordic novosti nuclear nusra observer office
  oil ombudsman opposition orchestra orders organisation organisations organization organizations organs pacific
  pact panchayat panel parishad parivar parlament parliament parliamentary partai partei parti partia partido
  partij partito partiya party pasok patriarchate peacekeepers peninsula penitentiary people peoples peshmerga
  petrobras petroleum pharma pharmaceuticals pheu pilots pirates plastics platform podemos police policy political
  polícia popolare populaire popular post pravda prays presidency press prison prisons pro-democracy program
  programme progressive project prosecutors protesters province provincial public publications qaeda qaida quds
  rabita radio railroad railway railways rally rebelde rebels reform refugees regiment regional registry
  repubblica republic republican republicans republika rescue reserve resistance resources reuters revenue
  revolution revolutionary right rights riksdag robotics rosatom sabha saeima salafi salafist salvatrucha samaj
  samajwadi sangh sangha sanomat satellite sberbank school schools secretariat sector securities security seimas
  sejm sejmas seminary sena senado senat senate separatist separatists service services settlers shabaab shimbun
  shipbuilding shipping shipyard skupstina skupština sobranie social socialist socialista socialists society
  software solidarity soviet spiegel squad squadron ssangyong state station statistics stores storting student
  students studios subcommittee subway sunday supermarket supreme swayamsevak syndicate synod syriza systems
  taliban tamils tass taxation teachers technologies technology tehreek tehreek-e-insaf tehrik tehrik-i-taliban
  telecom telecommunications telefonica telegraph telekom television terrorist terrorists tigers times town trade
  treasury tribe tribes tribunal tribune trinamool troops troupe trust tv union unions unit united unity
  universidad university université uss vatican ventures verkhovna veterans victims villagers volunteers wahdat
  weekly wefaq without women workers works world wyborcza xinhua yard yomiuri youth zeitung zone
`);

/** Small words that stand in the names of bodies and offices, and hardly ever in a person's. */
const BETWEEN = /(?:^| )(?:of|and|for|the|in|against|without|on|&|et|und|für|para|y los)(?: |$)/i;

/** Parts of the world that are no state. */
const REGION =
  /^(?:(?:north|south|east|west|central|latin|sub-saharan|northern|southern|eastern|western|north(?:east|west)|south(?:east|west))(?:ern)?[ -]?)+(?:africa|america|asia|europe|hemisphere|pacific|world|balkans|caucasus|indies)$|^(?:north|south|east|west|northern|southern|eastern|western|central|upper|lower|new) [^ ]+$|^(?:middle|near|far) east$|\b(?:peninsula|ocean|sea|gulf|islands?|basin|strip|bank|maghreb|sahel|levant|balkans|scandinavia|caribbean|region|valley|delta|border|coast)$/i;

/** A bare office without anybody's name. */
const OFFICES = words(`
  acting admiral ambassador archbishop assistant attorney ayatollah bishop captain chairman chancellor chief colonel commander commissioner
  consul crown defence defense deputy director emir envoy first foreign general governor grand head high interior judge justice
  justices king leader lieutenant lord major marshal mayor minister ministers officer officers opposition permanent pope premier president presidents prime prince princess
  prosecutor prosecutors queen rapporteur rapporteurs representative secretary senator senior sheriff solicitor speaker special spokesman spokesperson
  spokeswoman state sultan supreme treasurer under undersecretary vice actor actors unspecified unidentified unknown
`);

/** Words of the list that begin titles, too: "General Óscar Naranjo", "Special Envoy Smith". */
const TITLE =
  /^(?:(?:deputy|vice|acting|former|special|first|prime|crown|grand|chief|district|major|lieutenant|brigadier|foreign|defen[cs]e|interior|attorney|ex) )*(?:prime minister|minister|president|general|gen\.?|colonel|col\.?|captain|capt\.?|commissioner|senator|governor|secretary|chairman|chancellor|mayor|judge|justice|ayatollah|sheikh|prince|princess|king|queen|pope|duke|lord|lady|sir|dr\.?|ambassador|admiral|bishop|archbishop|cardinal|imam|mullah|sultan|emir|envoy|spokes(?:man|woman|person)) (?!of |for |and |the )/i;

/** How newspapers and places begin, and two bodies whose names tell nothing; "El Hadji Diouf" and "Le Duc Anh" have more than two words. */
const ARTICLE =
  /^(?:the|der|das|les|los|las) |^(?:el|la) [^ ]+$|^abu sayyaf$|^shining path$|^le (?:jour|matin|monde|soir|temps)$/i;

/** How bodies of Muslims begin that are also surnames: "Ansar al-Sharia", but "Ansar Abbasi". */
const BEGINS =
  /^(?:ansar|hara?kat|hi[zs]b|jabhat|ja[iy]sh|jama'?at|jemaah|jund|lashkar|liwa|sipah)[ -](?:al|as|ash|ul|ut|us|e|i|dine|eddine|islamiyah?)(?:[ -]|$)/i;

/**
 * Whether a bare name is of a kind that only bodies, offices and regions have: by words that name such, in a few
 * languages, by little words between ("Doctors Without Borders"), by a state or its adjective in it ("Kenya Airways",
 * where `ofState` knows "kenya"), or since it stands for nobody ("Unspecified Actor").
 */
export function isBodyName(name: string, ofState: ReadonlySet<string>): boolean {
  if (/\d/.test(name) || REGION.test(name) || ARTICLE.test(name) || BEGINS.test(name)) return true;
  if (split(name).every((part) => OFFICES.has(part))) return true;
  const rest = withoutTitle(name);
  if (BETWEEN.test(rest)) return true;
  return split(rest).some((part) => OF_BODIES.has(part) || ofState.has(part));
}

/** "Barack Obama" of "President Barack Obama". */
export function withoutTitle(name: string): string {
  return name.replace(TITLE, "");
}

/** Words in lower case. */
function split(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[\s,]+/)
    .map((word) => word.replace(/^['"(]+|['".)]+$/g, ""))
    .filter((word) => word !== "");
}

/** Words that are names of states or their adjectives, and that people bear, too: "Jordan", "Germán", "Chad". */
const ALSO_PERSONS = words(`
  chad thai nepali jordan georgia israel german togo guinea roman norman dane french holland england ireland wales oman finn pole saint san
  dominica dominican india jamaica mali malta niger scott samoa santa costa man austria salvador paris cuba monaco peru palau lucia
  kitts vincent marino tome principe maurice mauricio martin pierre helena barthelemy miquelon guiana jersey guernsey benin
  sierra leone el la de nan north south east west new great central saudi sri lanka and of the islands republic
  czech faso burkina verde cape coast equatorial papua kingdom states united arab emirates people
`);

/** Single words, in lower case, that name one of the states or territories or are its adjective. */
export function stateWords(
  actors: readonly { short: string; demonym: string; kind: string }[],
): ReadonlySet<string> {
  const found = actors
    .filter(({ kind }) => kind === "state" || kind === "territory")
    .flatMap(({ short, demonym }) => [short, demonym])
    .map((name) => name.toLowerCase())
    .filter((name) => !/\s/.test(name) && name.length > 3 && !ALSO_PERSONS.has(name));
  return new Set(found);
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
