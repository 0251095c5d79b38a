/**
 * Legal forms as they stand in names, folded as `foldedName` folds: forms of one line are the same form, the
 * first of them is its name. What is the same in two countries under two names is two forms: only spellings meet.
 * Countries: the European Union, Türkiye, Ukraine, Serbia, Norway, Iceland, North Macedonia, Switzerland and the
 * United Kingdom.
 * Source: own list, from public knowledge of the company laws; spellings reviewed on EU fund beneficiary lists.
 */
const FORMS: Readonly<Record<string, string>> = {
  german: `gmbh = g mbh = gesmbh = ges mbh = ges m b h = gesellschaft mbh = gesellschaft mit beschrankter haftung =
      gesellschaft m b h = mbh = m b h;
    gmbh co kg = gmbh cokg = gmbh co = gmbh cie kg = gmbh compagnie kg = gesmbh co kg = ges mbh co kg = mbh co kg =
      gesellschaft mbh co kg = gesellschaft mit beschrankter haftung co kg;
    gmbh co kgaa = se co kgaa = ag co kgaa = kgaa; gmbh co ohg; ag co kg; ug co kg = ug haftungsbeschrankt co kg;
    ag = aktiengesellschaft; kg = kommanditgesellschaft = co kg; ohg = offene handelsgesellschaft = co ohg;
    og = offene gesellschaft; keg; oeg; gbr = gdbr = gesnbr = gesellschaft burgerlichen rechts;
    ug = ug haftungsbeschrankt = unternehmergesellschaft haftungsbeschrankt = unternehmergesellschaft;
    ek = e k = e kfr = e kfm = eingetragener kaufmann = eingetragene kauffrau; eu = e u = eingetragener unternehmer;
    ev = e v = eingetragener verein; eg = e g = eingetragene genossenschaft = egen = regenmbh = gen mbh = genmbh =
      eingetragene genossenschaft mit beschrankter haftung = registrierte genossenschaft mit beschrankter haftung;
    ggmbh = gemeinnutzige gmbh = gemeinnutzige gesellschaft mbh = gemeinnutzige gesellschaft mit beschrankter haftung;
    partg = partg mbb = partgmbb = partnerschaft = partnerschaftsgesellschaft; kdor = k d o r =
      korperschaft des offentlichen rechts; aor = anstalt des offentlichen rechts`,
  english: `ltd = limited; plc = public limited company; llp; lp; clg = company limited by guarantee;
    dac = designated activity company; uc = unlimited company; cic = community interest company;
    llc; inc = incorporated; cio`,
  french: `sarl = s a r l = s arl = societe a responsabilite limitee; sas = societe par actions simplifiee; sasu; eurl;
    sa = societe anonyme; snc; scop = scop sa = scop sarl; scic; sci; gie; earl; gaec; scea; scrl; sprl; sca; asbl =
      association sans but lucratif; aisbl; selarl; sem; gip`,
  dutch: `bv = besloten vennootschap; nv = naamloze vennootschap; bvba; vzw; cvba; cv; vof; ivzw`,
  spanish: `sl = sociedad limitada = slu = slne = sociedad limitada unipersonal = sociedad de responsabilidad limitada;
    sa = sociedad anonima = sau; sal; sll; scoop = s coop = sociedad cooperativa = s coop ltda = soc coop; slp; cb`,
  portuguese: `lda = limitada = unipessoal lda = sociedade unipessoal lda; sgps; crl; ipss`,
  italian: `srl = societa a responsabilita limitata = a r l = arl = srlu = srl unipersonale; srls;
    spa = societa per azioni; snc = societa in nome collettivo; sas = societa in accomandita semplice; sapa;
    scarl = societa consortile a r l = societa consortile a responsabilita limitata = scrl = s c a r l = soc cons arl;
    scpa; societa cooperativa = soc coop = scoop = soc coop arl = coop; societa cooperativa sociale = soc coop sociale =
      coop soc = scs; onlus; aps; ets; odv`,
  nordic: `ab = aktiebolag = aktiebolaget; hb = handelsbolag; kb = kommanditbolag; ek for = ekonomisk forening;
    oy = osakeyhtio = oy ab = ab oy; oyj = julkinen osakeyhtio; ky = kommandiittiyhtio; tmi = toiminimi; ry = r y =
      rekisteroity yhdistys = rf; osk = osuuskunta; ay; as = aksjeselskap = aktieselskab; asa; ans; iks; nuf;
    aps = anpartsselskab; i s; k s; ivs; amba = a m b a; fmba; ehf; hf; ohf; sf; ses`,
  baltic: `ou = osauhing; as = aktsiaselts; mtu = mittetulundusuhing; sa = sihtasutus; fie; tu;
    sia = sabiedriba ar ierobezotu atbildibu; as = akciju sabiedriba; ik; uab = uzdaroji akcine bendrove;
    ab = akcine bendrove; vsi = viesoji istaiga; mb = mazoji bendrija; zub;
    zemes ukio bendrove`,
  polish: `sp z oo = sp z o o = spzoo = spolka z oo = spolka z ograniczona odpowiedzialnoscia = spolka z o o =
      sp zoo = sp z ograniczona odpowiedzialnoscia; sp z oo sp k = sp z oo spolka komandytowa = sp z oo sk =
      spolka z ograniczona odpowiedzialnoscia spolka komandytowa = spolka z ograniczona odpowiedzialnoscia sp k;
    sp k = sp komandytowa = spolka komandytowa; sp j = spj = spolka jawna; sa = spolka akcyjna; sc = spolka cywilna`,
  czechoslovak: `sro = s r o = spol s ro = spol sro = spol s r o = spolecnost s rucenim omezenym =
      spolocnost s rucenim obmedzenym; as = akciova spolecnost = akciova spolocnost; vos; ks; sp = statni podnik; zs =
      zapsany spolek; ops = obecne prospesna spolecnost; zu; nezisko = neziskova organizacia; druzstvo`,
  southslavic: `doo = d o o = druzba z omejeno odgovornostjo = drustvo s ogranicenom odgovornoscu; jdoo;
    dd = d d = delniska druzba = dionicko drustvo; sp = samostojni podjetnik; zoo; dno; kd; zavod; doo = dooel;
    ad = akcionersko drustvo = aktsionerno druzhestvo; ood; eood; ead; et; dzzd; jp = javno preduzece; zadruga`,
  romanian: `srl = societate cu raspundere limitata; srl d; sa = societate pe actiuni; snc; pfa; ifn`,
  greek: `ae = anonymi etaireia = anonimi eteria; epe = etaireia periorismenis efthynis; ike =
      idiotiki kefalaiouchiki etaireia; oe; ee; amke = astiki mi kerdoskopiki etaireia; mike = monoprosopi ike`,
  hungarian: `kft = korlatolt felelossegu tarsasag; zrt = zartkoruen mukodo reszvenytarsasag; nyrt; bt =
      beteti tarsasag; rt = reszvenytarsasag; kkt; ev = egyeni vallalkozo; nonprofit kft = nonprofit kozhasznu kft =
      nonprofit korlatolt felelossegu tarsasag = kozhasznu nonprofit kft`,
  turkish: `as = anonim sirketi; ltd sti = limited sirketi; tic ltd sti = ticaret limited sirketi;
    san tic ltd sti = sanayi ve ticaret limited sirketi = san ve tic ltd sti;
    san tic as = sanayi ve ticaret anonim sirketi = san ve tic as`,
  ukrainian: `tov = tovarystvo z obmezhenoyu vidpovidalnistyu = tovaristvo z obmezhenoyu vidpovidalnistyu; pat; prat;
    fop; pp = private enterprise; tdv`,
  european: `se = societas europaea; sce; eeig = ewiv = geie = eesv; egtc = evtz = gect; eric`,
};

/** Forms that stand before the name in some countries: "UAB Baltija", "SC Autonom SRL", "ТОВ Львів". */
const LEADING =
  'uab ab vsi mb sia as ou tov pat prat fop pp ood ad et sc firma fa fma spolka zavod doo ry zub oy ab srl sa aktiebolaget';

/** The longest form, in words. */
const LONGEST_FORM = 7;

/** Folded spelling to the name of the form. */
const FORM_OF: ReadonlyMap<string, string> = new Map(
  Object.values(FORMS)
    .flatMap((list) => list.split(';'))
    .flatMap((line) => {
      const spellings = line
        .split('=')
        .map((spelling) => spelling.trim().replace(/\s+/g, ' '))
        .filter((spelling) => spelling !== '');
      return spellings.map(
        (spelling) => [spelling.split(' ').map(withoutUmlauts).join(' '), spellings[0]] as const,
      );
    }),
);
const LEADS: ReadonlySet<string> = new Set(LEADING.split(' '));
/** Endings such as "Handelsgesellschaft mbH" leave behind and which say no more than the form does. */
const REMAINS = /^(gesellschaft|ges|spolka|spol|spolecnost|spolocnost|societa|firma)$/;

/** One spelling for a folded word with umlauts written out and for the same with their dots dropped. */
export function withoutUmlauts(word: string): string {
  return word.length > 4 ? word.replace(/([aou])e+/g, '$1') : word;
}

/** A name without its legal forms, and which they were: their names, ascending, each once. */
export interface WithoutForms {
  readonly words: readonly string[];
  readonly forms: readonly string[];
}

/**
 * Takes the legal forms off the ends of a folded name, the longest that fits first and again as long as one
 * stands there. A name that is nothing but legal forms keeps its words. Deterministic, never throws.
 */
export function withoutLegalForms(words: readonly string[]): WithoutForms {
  const forms = new Set<string>();
  let start = 0;
  let end = words.length;
  for (let found = true; found && end - start > 1; ) {
    found = false;
    const longest = Math.min(LONGEST_FORM, end - start - 1);
    for (let size = longest; size > 0 && !found; size--) {
      const form = FORM_OF.get(words.slice(end - size, end).join(' '));
      if (form === undefined) continue;
      forms.add(form);
      end -= size;
      found = true;
    }
    if (end - start > 1 && LEADS.has(words[start])) {
      const form = FORM_OF.get(words[start]);
      // The S.C. before a Romanian name that ends in S.R.L. is no form of its own.
      if (form !== undefined && forms.size === 0) forms.add(form);
      start++;
      found = true;
    }
  }
  while (forms.size > 0 && end - start > 1 && REMAINS.test(words[end - 1])) end--;
  return { words: words.slice(start, end), forms: [...forms].sort() };
}
