// Lo que las órdenes explican en párrafos, según el párrafo inglés.

import type { Texts } from '../../command-texts.ts';

export const details: Texts = {
  'Somebody else’s device is struck off by vote: telekommune propose strike-device.':
    'El dispositivo de otra persona se da de baja por votación: telekommune propose strike-device.',
  'The share exists once the person countersigns. Somebody who represents the enterprise says it (rule 2).':
    'La participación existe cuando la persona la acepta. Lo dice quien representa a la empresa (regla 2).',
  'The enterprise or the person may say it (rule 3).': 'Puede decirlo la empresa o la persona (regla 3).',
  'The rent guarantees the bonds: it must cover their service at the ceiling rate. The members then vote on the purchase (rule 5).':
    'La renta garantiza los bonos: debe cubrir su servicio al interés tope. Después los miembros votan la compra (regla 5).',
  'Of bonds, "won" is what a bid got, and "waits" what it asked for and did not get: it is offered to it if winners do not pay in.':
    'En los bonos, «won» es lo que obtuvo una puja, y «waits» lo que pidió y no obtuvo: se le ofrece si los ganadores no ingresan.',
  'The amount is a multiple of the face value. A bid without a rate takes whatever rate results; with one, at least that rate. Nobody sees the bid before you open it (rule 7).':
    'El importe es un múltiplo del valor nominal. Una puja sin interés acepta el que resulte; con interés, al menos ese. Nadie ve la puja antes de que usted la abra (regla 7).',
  'What opens the bid is kept in the folder of the node, for its owner alone; a backup holds it too.':
    'Lo que abre la puja se guarda en la carpeta del nodo, solo para su dueño; una copia de seguridad también lo contiene.',
  'Only the bids of one person are opened: of the one named by --as, or of the first one of this node. Who else has sealed bids waiting here is told.':
    'Solo se abren las pujas de una persona: aquella por la que usted actúa. Se dice quién más tiene aquí pujas selladas.',
  'For a commune that was there before its books: take it from the bank’s statement of that day. It is posted against what was carried over, is kept, and never shared.':
    'Para una comuna anterior a sus libros: tómelo del extracto del banco de ese día. Se asienta contra lo traspasado, se conserva y nunca se reparte.',
  'Said wrongly, it is taken back: telekommune reverse ENTRY':
    'Si se dijo mal, se deshace: telekommune reverse ENTRY',
  'What is left out is as the charter says: notice, rank, day count, what becomes of the interest (telekommune charter). Every term is named before it is said.':
    'Lo que falte es como digan los estatutos: preaviso, rango, cuenta de días, qué pasa con los intereses (telekommune charter). Cada condición se nombra antes de decirla.',
  'A term that is wrong: telekommune loans cancel, before anything is paid in, and agree once more.':
    'Una condición equivocada: telekommune loans cancel, antes de que se ingrese nada, y acordar de nuevo.',
  'Lenders from outside: telekommune holders register': 'Prestamistas de fuera: telekommune holders register',
  'Balance, interest and notices go along. Papers name who lends at the time they are written.':
    'El saldo, los intereses y los preavisos lo acompañan. Los documentos nombran a quien presta cuando se escriben.',
  'The new lender from outside is registered first: telekommune holders register':
    'El nuevo prestamista de fuera se registra primero: telekommune holders register',
  'Its short name is free again. A contract that had money is closed: telekommune loans close':
    'Su nombre corto vuelve a estar libre. Un contrato que tuvo dinero se cierra: telekommune loans close',
  'Only while its month is open. Interest follows, as if it had never been. A balance that was carried over: as long as nothing was paid since.':
    'Solo mientras su mes esté abierto. Los intereses lo siguen, como si nunca hubiera existido. Un saldo traspasado: mientras no se haya pagado nada desde entonces.',
  'Where the notice has not run, a treasurer can pay earlier by agreement and says why: --goodwill "moves house". The lender reads the reason in the statement, and all members see it.':
    'Si el plazo no ha vencido, la tesorería puede pagar antes por acuerdo y dice por qué, por ejemplo «mudanza». El prestamista lee el motivo en el extracto, y lo ven todos los miembros.',
  'Many contracts at once: telekommune loans import. Taken back: telekommune loans reverse':
    'Muchos contratos a la vez: telekommune loans import. Se deshace: telekommune loans reverse',
  'Columns may stand in any order, with German, English or Spanish names: contracts have a number, a rate, and perhaps a balance, accrued interest, a lender, a kind, a notice, an end, a rank; movements a contract, a date, an amount; contacts a number and a name, and perhaps an IBAN, a mail address, a postal address.':
    'Las columnas pueden ir en cualquier orden, con nombres alemanes, ingleses o españoles: los contratos tienen un número, un interés y quizá saldo, intereses devengados, prestamista, tipo, preaviso, fin, rango; los movimientos un contrato, una fecha, un importe; los contactos un número y un nombre, y quizá IBAN, correo electrónico, dirección postal.',
  'Without --confirm nothing is said: you see check sums, repeated and faulty lines, every contract as it would stand, and every posting. With it, all is said or, where a line is at fault, nothing.':
    'Sin «Hacerlo ahora» no se dice nada: usted ve sumas de control, líneas repetidas y defectuosas, cada contrato como quedaría, y cada asiento. Con ello se dice todo o, si una línea falla, nada.',
  'Accounts and addresses of lenders go into the contacts of this machine (telekommune contact list) and to no other node; names go to all members.':
    'Las cuentas y direcciones de prestamistas van a los contactos de esta máquina (telekommune contact list) y a ningún otro nodo; los nombres van a todos los miembros.',
  'What another register paid out is a fact: no notice is asked for it. All names of columns: docs/domain/loans.md':
    'Lo que pagó otro registro es un hecho: no se pide preaviso. Todos los nombres de columnas: docs/domain/loans.md',
  'What was imported before is left out, so the same files can be imported again.':
    'Lo ya importado se deja fuera, así que los mismos archivos pueden importarse otra vez.',
  'Every payment of one enterprise: telekommune ledger account liabilities:credit:ENTERPRISE':
    'Cada pago de una empresa: telekommune ledger account liabilities:credit:ENTERPRISE',
  'The same file again changes nothing. Each statement must begin where the last one of the account ended.':
    'El mismo archivo otra vez no cambia nada. Cada extracto debe empezar donde terminó el último de la cuenta.',
  'Names and account numbers of payers stay on this machine; with --names all members read the names.':
    'Los nombres y números de cuenta de quienes pagan quedan en esta máquina; con «names» todos los miembros leen los nombres.',
  'What was taken in by mistake can be withdrawn: telekommune bank withdraw':
    'Lo incorporado por error puede retirarse: telekommune bank withdraw',
  'Without entries it takes the one that is suggested. Where the charter wants two people, both say the same.':
    'Sin entradas toma la sugerida. Donde los estatutos quieren dos personas, las dos dicen lo mismo.',
  'Without entries it takes all that was booked and undone.':
    'Sin entradas toma todo lo que se asentó y se deshizo.',
  'Said by mistake, it is taken back with telekommune bank unmatch and one of the entries.':
    'Si se dijo por error, se deshace con telekommune bank unmatch y una de las entradas.',
  'Clear is a line that is one entry of the books to the cent, or the sum of a few of one party, when its reference, contract, account or name says so, too, and nothing else comes near.':
    'Clara es una línea que es al céntimo una entrada de los libros, o la suma de unas pocas de una parte, si también lo dicen la referencia, el contrato, la cuenta o el nombre, y nada más se le acerca.',
  'Where the charter wants two people, it also says what the other one has said.':
    'Donde los estatutos quieren dos personas, dice también lo que ya dijo la otra.',
  'For the wrong file, account or opening balance, as long as none of its lines is explained and no period was closed since.':
    'Para el archivo, la cuenta o el saldo inicial equivocados, mientras ninguna de sus líneas esté explicada ni se haya cerrado un periodo desde entonces.',
  'A long file is several statements; withdraw them one after another.':
    'Un archivo largo son varios extractos; retírelos uno tras otro.',
  'What is not typed stays as it is kept. To begin anew: telekommune contact remove.':
    'Lo que no se escribe queda como está guardado. Para empezar de nuevo: telekommune contact remove.',
  'Contacts stay on this machine; no other node hears of them. Orders to the bank take the account from here, papers the postal address, telekommune mail the mail address: nothing is typed twice.':
    'Los contactos quedan en esta máquina; ningún otro nodo los conoce. Las órdenes al banco toman de aquí la cuenta, los documentos la dirección postal, el correo la dirección electrónica: nada se escribe dos veces.',
  'With own it is the commune itself: papers take its account and its address from here, where the letterhead names none.':
    'Con own es la propia comuna: los documentos toman de aquí su cuenta y su dirección, si el membrete no las nombra.',
  'Writes pain.001.001.09 (pain.008.001.08 for rents), checked against the schema. What is on its way already is left out.':
    'Escribe pain.001.001.09 (pain.008.001.08 para rentas), comprobado con el esquema. Lo que ya está en camino se deja fuera.',
  'The order is said to all members before the file counts: whom it is for and how much, not the account numbers.':
    'La orden se dice a todos los miembros antes de que valga el archivo: para quién y cuánto, no los números de cuenta.',
  'loan-interest pays interest of direct loans that is due; loan-repayment pays what notices have set free, or what --contracts names. All that is owed on the day ends a contract.':
    'loan-interest paga los intereses vencidos de préstamos directos; loan-repayment paga lo que liberaron los preavisos, o lo que nombre «contracts». Pagar todo lo debido ese día termina un contrato.',
  'Give the file to the bank when the order is final: until then another treasurer’s order may come first.':
    'Entregue el archivo al banco cuando la orden sea definitiva: hasta entonces puede adelantarse la de otra persona de la tesorería.',
  'With done the books get exactly what was ordered: dividends, refunds, rents, what lenders of direct loans were due, and what holders of bonds were due when all of them were ordered. A supplier’s invoice is booked as a cost: --kind says of what sort, --asset of which asset; without it the whole commune bears it.':
    'Con done los libros reciben justo lo ordenado: dividendos, devoluciones, rentas, lo debido a prestamistas directos, y lo debido a tenedores de bonos si se ordenaron todos. La factura de un proveedor se asienta como gasto: «kind» dice de qué tipo, «asset» de qué bien; sin él lo soporta toda la comuna.',
  'What was done is never ordered again, unless it is cancelled afterwards because the bank sent it back.':
    'Lo hecho nunca se ordena otra vez, salvo que después se anule porque el banco lo devolvió.',
  'Only what stands in the books now, what is overdue first. Interest of direct loans that is paid out stands on the last day of its year, as it comes if nothing moves until then. Amounts are principal, interest, rent per period, or the pool.':
    'Solo lo que está ahora en los libros, lo atrasado primero. Los intereses de préstamos directos que se pagan figuran el último día de su año, como llegan si nada se mueve hasta entonces. Los importes son principal, intereses, renta por periodo, o el fondo común.',
  'Loans that nobody has called and months that are not over are left out; --kind or --all shows them. A loan that was not called stands on the day on which it would be paid back if it were called today. The second table adds up what is to be paid out, month by month.':
    'Los préstamos que nadie ha denunciado y los meses sin terminar se dejan fuera; «kind» o «all» los muestra. Un préstamo no denunciado figura el día en que se devolvería si se denunciara hoy. La segunda tabla suma lo que hay que pagar, mes a mes.',
  'Goes on day by day from the sealed day by the rules of the commune: rents, reviews, coupons, redemption, interest and notices of loans, record dates. Everybody pays on the day on which something is due; interest of direct loans of a year that is paid out, on the first day of the next: it falls due with the end of 31 December, when it is in the books. Costs are those of the last twelve whole months, in the same months again; those of an asset bought since are what its agreement expects. A lease that ends is followed by one at the same rent. Tax withheld is paid at once. Nothing is bought or lent beside that.':
    'Avanza día a día desde el día sellado según las reglas de la comuna: rentas, revisiones, cupones, amortización, intereses y preavisos de préstamos, fechas de registro. Todos pagan el día del vencimiento; los intereses anuales de préstamos directos que se pagan, el primer día del año siguiente: vencen al terminar el 31 de diciembre. Los gastos son los de los últimos doce meses enteros, en los mismos meses; los de un bien comprado desde entonces, lo que prevé su acuerdo. A un arrendamiento que termina le sigue otro con la misma renta. El impuesto retenido se paga enseguida. Nada más se compra ni se presta.',
  'A year is short where lenders wait for money that the asset does not have, or the bank would be below zero. With --follow-up-rate somebody lends what lenders take back and what the holders of bonds lack. Coverage is rent less costs, for one of interest and planned redemption that fall due.':
    'Un año queda corto si los prestamistas esperan dinero que el bien no tiene, o el banco bajaría de cero. Con «follow-up-rate» alguien presta lo que retiran los prestamistas y lo que falta a los tenedores de bonos. La cobertura es renta menos gastos, por cada unidad de intereses y amortización prevista que vencen.',
  'The text goes to the output; put it into a file: telekommune export --to beancount > books.beancount':
    'El texto entero se abre en «Respuesta»; en la línea de órdenes se guarda en un archivo con: telekommune export --to beancount > books.beancount',
  'The signature is checked anew. Places of entries stand in telekommune refusals, and in the journal with --json.':
    'La firma se comprueba de nuevo. Los lugares de las entradas están en los rechazos y en el diario.',
  'balance-sheet: the balance sheet beside the year before, at the end of the last whole month.':
    'balance-sheet: el balance junto al del año anterior, al final del último mes entero.',
  'income-statement: income and expenses from January on, beside the year before.':
    'income-statement: ingresos y gastos desde enero, junto al año anterior.',
  'member-register: who holds a share.': 'member-register: quién tiene una participación.',
  'asset-register: what the commune owns.': 'asset-register: lo que posee la comuna.',
  'holder-register: whom the commune owes on bonds and direct loans.':
    'holder-register: a quién debe la comuna por bonos y préstamos directos.',
  'lender-statement: what happened with a lender’s bonds from January on; for a holder.':
    'lender-statement: qué pasó desde enero con los bonos de un tenedor; para un tenedor.',
  'interest-certificate: the interest paid to a lender in the year, with every sum: days × rate × balance; for a holder.':
    'interest-certificate: los intereses pagados a un prestamista en el año, con cada cuenta: días × interés × saldo; para un tenedor.',
  'bond-certificate: the bonds of a lender in a series, with their terms; for a holder.':
    'bond-certificate: los bonos de un prestamista en una serie, con sus condiciones; para un tenedor.',
  'loan-statement: what happened with a direct loan from January on, with the interest that accrued; for a contract.':
    'loan-statement: qué pasó desde enero con un préstamo directo, con los intereses devengados; para un contrato.',
  'loan-certificate: the interest that a direct loan bore in the year, with the sum of it; for a contract.':
    'loan-certificate: los intereses que devengó un préstamo directo en el año, con su cuenta; para un contrato.',
  'member-statement: a member’s dividends and payments from January on; for a person.':
    'member-statement: los dividendos y pagos de un miembro desde enero; para una persona.',
  'dividend-advice: the last dividend of a member, with the sum of it; for a person.':
    'dividend-advice: el último dividendo de un miembro, con su cuenta; para una persona.',
  'rent-invoice: the rent of the period in which the day lies; for an enterprise.':
    'rent-invoice: la renta del periodo en que cae el día; para una empresa.',
  'rent-reminder: the rents that are open; for an enterprise.':
    'rent-reminder: las rentas pendientes; para una empresa.',
  'auction-protocol: an auction that is over: bids, reckoning, result; for an auction.':
    'auction-protocol: una subasta terminada: pujas, cálculo, resultado; para una subasta.',
  'annual-pack: books, registers, protocols and what lenders and members get, of the year up to that day, in one ZIP archive.':
    'annual-pack: libros, registros, protocolos y lo que reciben prestamistas y miembros, del año hasta ese día, en un archivo ZIP.',
  'The letterhead is letterhead.json in the folder of the node, or the file that --letterhead names. Begin one: telekommune letterhead':
    'El membrete es letterhead.json en la carpeta del nodo, o el archivo que nombre «letterhead». Empezar uno: telekommune letterhead',
  'The server stands in mail.json in the folder of the node (docs/operating/papers.md shows one), addresses there or in the contacts (telekommune contact set). The password lies in a file of its own.':
    'El servidor está en mail.json en la carpeta del nodo (docs/operating/papers.md muestra uno), las direcciones ahí o en los contactos (telekommune contact set). La contraseña está en un archivo propio.',
  'What the server refuses is listed, and the others go on; the same command again sends only what has not gone out.':
    'Lo que rechaza el servidor se enumera, y los demás siguen; la misma orden otra vez envía solo lo que no salió.',
  'If the machine or the server stops in the middle of a letter, nobody knows whether it went: the next time it is named and left out, until you say --again or --arrived.':
    'Si la máquina o el servidor se detiene en medio de una carta, nadie sabe si salió: la próxima vez se nombra y se deja fuera, hasta que usted diga «again» o «arrived».',
  'It is a JSON file that you edit: name, address, contact, register (what the law wants at the foot), account, signers, logo (a PNG beside it), language, notes (by kind of paper).':
    'Es un archivo JSON que usted edita: name, address, contact, register (lo que la ley quiere al pie), account, signers, logo (un PNG al lado), language, notes (por tipo de documento).',
  'Addresses of those to whom papers go are typed once, as contacts (telekommune contact set); recipients in this file only override them. An account and an address that it leaves out are those of the contact own.':
    'Las direcciones de quienes reciben documentos se escriben una vez, como contactos (telekommune contact set); recipients en este archivo solo tiene preferencia. La cuenta y la dirección que omita son las del contacto own.',
  'The text works once, can be taken back, and carries no key of the commune. This node must run and be reachable when it is used.':
    'El texto vale una vez, puede retirarse y no lleva ninguna clave de la comuna. Este nodo debe estar en marcha y accesible cuando se use.',
  'With a DHT (telekommune dht use) the text names it too, and this node is found there while the invitation is open.':
    'Con una DHT el texto también la nombra, y este nodo se encuentra allí mientras la invitación esté abierta.',
  'Several people can share one node, such as the machine in the office. Their enterprise then attests them, and they countersign.':
    'Varias personas pueden compartir un nodo, como el equipo de la oficina. Su empresa acredita entonces su trabajo, y ellas lo aceptan.',
  'You are one person with several devices: join on the new one with --recover, then say this there.':
    'Usted es una persona con varios dispositivos: entre en el nuevo con sus palabras de recuperación, y después dígalo allí.',
  'Every node has its own clock: set it on each. The day comes once two thirds of the witnesses have sealed it.':
    'Cada nodo tiene su propio reloj: póngalo en cada uno. El día llega cuando dos tercios de los testigos lo han sellado.',
  'A witness whose clock is more than a year ahead of the time sealed last lets no time pass until its keeper says that the clock is right: when all nodes were off for long, say.':
    'Un testigo cuyo reloj va más de un año por delante de la última hora sellada no deja pasar el tiempo hasta que su responsable diga que el reloj va bien: por ejemplo, si todos los nodos estuvieron mucho tiempo apagados.',
  'Reads camt.052, camt.053 and camt.054 (checked against the schema first), OFX 1 and 2, and CSV. Nothing is changed.':
    'Lee camt.052, camt.053 y camt.054 (comprobados antes con el esquema), OFX 1 y 2, y CSV. No cambia nada.',
  'For CSV a mapping says what the columns mean. telekommune bank mapping begins one from an export of your bank; docs/domain/bank.md lists what it may say.':
    'Para CSV una correspondencia dice qué significan las columnas. telekommune bank mapping empieza una a partir de una exportación de su banco; docs/domain/bank.md enumera lo que puede decir.',
  'docs/domain/bank.md lists everything that the file may say.':
    'docs/domain/bank.md enumera todo lo que puede decir el archivo.',
  'By the formulas of 31 CFR 356, appendix B, section II; exact, rounded once. Bonds of the commune are sold at par: this is for comparing them with others.':
    'Según las fórmulas de 31 CFR 356, apéndice B, sección II; exacto, redondeado una vez. Los bonos de la comuna se venden a la par: esto sirve para compararlos con otros.',
  'Reads lines convention,start,end from the file, or from the standard input if none is named. A first line may name the columns, in any order; a column maturity is the end of the contract, at which 30E/360-isda looks.':
    'Lee líneas convention,start,end del archivo, o de la entrada estándar si no se nombra ninguno. Una primera línea puede nombrar las columnas, en cualquier orden; una columna maturity es el fin del contrato, que mira 30E/360-isda.',
  'Conventions: 30E/360, 30/360-us (as DAYS360 of Excel), 30/360-nasd, 30/360-isda, 30E/360-isda, act/act-isda, act/act-afb, act/365f, act/360, nl/365; other spellings of them are understood, and the answer says as which. Needs no node.':
    'Convenciones: 30E/360, 30/360-us (como DAYS360 de Excel), 30/360-nasd, 30/360-isda, 30E/360-isda, act/act-isda, act/act-afb, act/365f, act/360, nl/365; se entienden otras grafías, y la respuesta dice como cuál. No necesita nodo.',
  'A bad line is named with its rule while the others are counted; then the exit code is 1.':
    'Una línea mala se nombra con su regla mientras se cuentan las demás.',
  'The file holds one case { "terms": … }, a map of cases by their names, or bare terms, in JSON, with the names of ACTUS: contractType PAM, LAM, NAM, ANN or CLM. Observed rates stand beside the terms, under dataObserved; what was prepaid (PP) and when notice was given (XD) under eventsObserved; events end with "to".':
    'El archivo contiene un caso { "terms": … }, casos por sus nombres, o condiciones solas, en JSON, con los nombres de ACTUS: contractType PAM, LAM, NAM, ANN o CLM. Los intereses observados van junto a las condiciones, en dataObserved; los pagos anticipados (PP) y los preavisos (XD) en eventsObserved; los eventos terminan con "to".',
  'Everything is exact and printed to ten decimals; nothing is rounded before. With --show-sums every amount of interest is unfolded into days × rate × balance. Needs no node.':
    'Todo es exacto y se escribe con diez decimales; nada se redondea antes. Con «show-sums» cada importe de intereses se despliega en días × interés × saldo. No necesita nodo.',
  'Payments move off Saturdays and Sundays with calendar MF, and off the days on which the euro is not settled with TARGET; with --holidays also off the days of a list.':
    'Los pagos se apartan de sábados y domingos con el calendario MF, y con TARGET de los días en que no se liquida el euro; con «holidays» también de los días de una lista.',
  'A term that is unknown, or not computed here, is refused with its name. In a map the other contracts go on; then the exit code is 1.':
    'Una condición desconocida, o que aquí no se calcula, se rechaza con su nombre. Si hay varios contratos, los demás siguen.',
  'Nothing of persons is in it. The charter (notices) says whether anybody may read it over finger, or members alone.':
    'No dice nada de personas. Los estatutos (notices) dicen si cualquiera puede leerlo por finger, o solo los miembros.',
  'Several scenarios are compared from a file, at most 12:':
    'Se comparan varios escenarios de un archivo, 12 como máximo:',
};
