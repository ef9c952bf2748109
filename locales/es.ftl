# english: a12da3103ba3
# Palabras de la interfaz. Los comentarios de en.ftl dicen dónde está cada una.

exit = Salir de esta página
exit-announce = Saliendo.
exit-title = Nueva pestaña
skip-to-content = Ir al contenido
listen = Leer en voz alta:
menu = Páginas
# The two groups of the menu.
menu-you = Para usted
menu-helpers = Para quienes ayudan
# Over the list of the questions of a long page.
contents = En esta página
language-menu = Idioma
home-link = Inicio
in-danger = Si está en peligro, llame al 911. Alguien con quien hablar, de día o de noche:
disclaimer = Información, no asesoría legal. Ningún abogado la ha revisado todavía.
date =
    { $day } de { $month ->
         [1] enero
         [2] febrero
         [3] marzo
         [4] abril
         [5] mayo
         [6] junio
         [7] julio
         [8] agosto
         [9] septiembre
         [10] octubre
         [11] noviembre
        *[12] diciembre
    } de { $year }
checked = Última revisión: { $date }.
checked-by-authors = La hicieron sus autores.

title-front = Guía
title-not-found = Guía: esta página no está
not-found = Esta página no está aquí.
not-found-body = Ir al inicio.

doors-heading = ¿Qué necesita?
door-help = Necesito ayuda ahora
door-help-line = Personas a quienes llamar o escribir, de día o de noche.
door-check = Ver qué me puede servir
door-check-line = Unas preguntas. No se guarda nada.
door-learn = Entender lo que pasa
door-learn-line = Trabajo, deudas, hogar, miedo: respuestas claras.

call = Llamar
call-stays = La llamada o el mensaje queda en la lista de este teléfono y puede salir en la cuenta. También puede apuntar el número y usar otro.
when-you-call = Qué pasa cuando llama
text-keyword = Mande { $word } al
text-plain = Mensaje de texto al
channel-chat = Chat en la web
channel-web = Sitio web
channel-site = Sitio web sin protección (otras personas en la misma red wifi pueden verlo):
channel-email = Correo electrónico
channel-tty = TTY
channel-videophone = Videoteléfono
channel-whatsapp = WhatsApp
hours-always = De día y de noche
languages-spoken = Habla: { $list }
interpreters = intérpretes para otros idiomas
police-answer = Contesta la policía o un agente del gobierno
police-not = No es de la policía
police-not-known = No se sabe quién contesta
operator = Lo maneja { $name }.
seen-on = El número se vio en { $page }, no en la página del servicio. Llame para confirmar.
seen-in-copy = Tomado de { $page }, leído en una copia de su lista o página. Confírmelo primero.
# Once on a state's page. $pages is a list of web sites' names.
seen-lists = Donde no hay fuente: de una copia de una lista de { $pages }. Confírmelo primero.
danger-heading = Estoy en peligro ahora
what-happened-work = Alguien me obliga a trabajar o a tener sexo
what-happened-partner = Mi pareja o mi familia me lastima
what-happened-rape = Me violaron o me tocaron
what-happened-child = Soy niño, niña o adolescente
what-happened-die = Me quiero morir, o necesito hablar
what-happened-lawyer = Necesito un abogado
what-happened-work-rights = Mi patrón no me paga o me pone en peligro
what-happened-other = Otra ayuda
for-police = De la policía o de agentes del gobierno. No los necesita para recibir ayuda.

alert-now = ¿Está en peligro ahora? No empiece aquí.
check-start = Cómo funciona
check-length = A la mayoría le salen unas { $count ->
    [one] 1 pregunta
   *[other] { $count } preguntas
    }.
check-length-rarely = A pocas personas les salen más de { $count }.
answer-not-sure = No sé
answer-rather-not-say = Prefiero no decir
one-answer = Elija una.
answers-for-child = Usted contesta por su hijo o hija.
answers-for-other = Usted contesta por la persona a quien ayuda.
several-answers = Marque todo lo que sea cierto en su caso.
what-it-means = Qué quiere decir
question-number = Pregunta
continue = Seguir
back = Atrás
skip-part = Saltar esta parte
no-answer-yet = Elija una respuesta. «No sé» y «Prefiero no decir» también son respuestas.
results-open = Ver mis resultados
review = Contestar más preguntas
change = Cambiar
start-over = Borrar todo y empezar de nuevo
summary-heading = Lo que usted dijo
because = Usted dijo:
open-points = Falta saber:

results-heading = Qué puede servirle, según sus respuestas
results-live = Aún no ha contestado nada. Está bien: estas personas le ayudan igual.
results-note = Es una primera mirada, no una decisión, y parte viene de guías. Solo un abogado o representante acreditado puede decirlo con seguridad.
paper-guide = Su navegador no muestra resultados. Lea lo que pide la ley: mientras más puntos se parezcan a su caso, más vale la pena preguntar.
level-ask-now = Vale la pena preguntar ahora
level-may-fit = Puede servirle: estos puntos deciden
level-not-indicated = No parece servirle, según estas respuestas
state-open = La ley hace excepciones. Alguna puede servirle:
state-excused = La ley hace una excepción que puede servirle:
elements-heading = Por qué: cada punto
citation = La ley
tell-heading = Qué más saber
tell-deadline = Plazo:
tell-risk = Riesgo:
tell-family = Familia:
tell-step = Siguiente paso:
tell-cost = Costo:
tell-time = Cuánto tarda:
tell-good-to-know = Conviene saber:
dangers-heading = Si inmigración tiene un caso o detiene a alguien
warnings-heading = Antes de presentar algo
other-doors = Otros caminos
referrals-heading = A quién llamar
read-page = Leer más sobre esto
# At the questions and the results. Scripts or not, a browser may forget what was picked when another page opens.
leaving-clears = Abrir otra página puede borrar sus respuestas.
# In the place of a text that has not come yet; it stands on a page of its own.
on-another-page = Leerlo en otra página. Eso puede borrar sus respuestas.
# The link to the page that says each point in full.
points-link = Cada punto completo, la ley y qué más saber
points-heading = Lo que pide la ley
# What the answers say of one point, in a few words.
mark-met = Va con lo que dijo.
mark-unknown = Falta saberlo.
mark-contradicted = Esto puede ser un problema.
mark-excused = La ley hace una excepción que puede incluirle.
# The page that explains every question.
what-questions-mean = Qué significan las preguntas
# $name is the title of the page about the same thing.
title-points = { $name }, cada punto
# $name is what the page is about.
title-guide = Guía: { $name }

sources = Fuentes ({ $count })
source-read = Leída el { $date }.
source-confidence-secondary = Lo cuentan otros; no se leyó la ley misma.

# Sobre la lista de páginas para otras personas, en el inicio.
more-heading = También aquí
# En una página cuya traducción viene de un texto inglés anterior.
translation-behind = La página en inglés cambió después de esta traducción. Puede estar atrasada.
# En una página que un idioma todavía no tiene. $name es el idioma.
not-translated = Esta página todavía no está en { $name }. Se muestra en inglés.

# El curso corto para autoridades.
course-show-all = Mostrar todas las respuestas
course-best = Un buen primer paso.
course-not-best = Aquí no es el mejor paso.

# Lo que se compara.
compare-for-whom = ¿Para quién es?
compare-gives = ¿Qué da?
compare-police = ¿Necesito a la policía?
compare-deadline = ¿Hay un plazo?
compare-cost = ¿Cuánto cuesta?
compare-wait = ¿Cuánto tarda?
compare-family = ¿Y mi familia?
compare-later = ¿Puede llevar a la tarjeta verde?

# El directorio por estado. $name es un lugar.
title-region = Guía: a quién llamar, { $name }
region-heading = A quién llamar en { $name }
region-summary = Servicios que dicen ayudar en { $name }. Leímos cada número en una página y no llamamos a ninguno. Si un número no contesta, pruebe las líneas nacionales.
region-national = Líneas para todo el país
places-heading = Por estado o territorio
places-link = Ver quién ayuda en su estado
what-happened-road = Voy de camino, o estoy fuera de EE. UU.
what-happened-costs = Dinero para gastos después de un delito
hours-unknown = horario no conocido
cost-free = gratis
cost-low = bajo costo
time-am = a. m.
time-pm = p. m.
zone-eastern = hora del este
zone-central = hora del centro
zone-mountain = hora de la montaña
zone-arizona = hora de Arizona
zone-pacific = hora del Pacífico
zone-alaska = hora de Alaska
zone-hawaii = hora de Hawái
zone-other = hora de { $name }
day-mon = lun
day-tue = mar
day-wed = mié
day-thu = jue
day-fri = vie
day-sat = sáb
day-sun = dom

# Finding people to call, with a form. A list in these messages is always a number or `#`, put in on the phone: write
# words that fit any number.
find-link = Buscar en su estado
find-open = Buscar por lugar, necesidad o idioma
find-wait = La búsqueda todavía no está lista, o este navegador no puede usarla. Toda la ayuda está en la lista de abajo.
find-list = La página de cada estado tiene a todos los que tenemos en la lista de ese lugar.
find-place = Estado o territorio
find-zip = O código postal (ZIP)
# Said under the ZIP code when it is not in use.
find-zip-unknown = No conocemos este código postal. Elija el estado por su nombre.
find-need = ¿Qué necesita?
find-language = Idioma que hablan
find-way = Cómo comunicarse
find-words = Parte de un nombre o ciudad
find-now = Contestan ahora, según el reloj de este teléfono
find-always = De día y de noche
find-no-police = Sin policía a cargo
# The first choice of each list.
find-any = Cualquiera
find-start = Elija algo arriba. Aquí aparecerá a quién llamar.
# $list is a number.
find-count = Resultados: { $list }.
# $list is a number. Stands after find-count.
find-unsure = Con horario que no se conoce: { $list }. Van al final.
find-none = No hay resultados.
find-nothing = Pruebe con menos opciones o con otra forma de comunicarse. Estas líneas siempre están:
find-more = Mostrar más
# Where hours are known only in words.
find-hours = horario: vea la información completa
# Leads to a service's entry on its place's page.
find-full = Información completa
find-broken = La lista no cargó. Pruebe otra vez o use la lista de estados de abajo.
find-asks-all = Para mostrar a quién llamar, este teléfono pide a este sitio la lista de todos los lugares, sin importar lo que elija. Así el sitio no sabe qué eligió.
find-asks-place = Para mostrar a quién llamar en un lugar, este teléfono pide a este sitio la lista de ese lugar. Es como abrir la página de un estado.

# Regreso a la página de arriba. Al principio y al final de cada página, menos la de inicio; el botón de regresar del
# navegador sale del sitio. $page es el título de esa página, o la palabra para la de inicio.
back-to = Regresar a: { $page }

# Guardar las páginas en este teléfono, en su propia página.
keep-needs-scripts = Para guardar todas las páginas se necesitan scripts, y están apagados o no cargaron. Todavía puede guardar una página o imprimirla, como se dice arriba.
keep-heading = Guardar o quitar
keep-language = Idioma
keep-start = Guardar en este teléfono
keep-newest = Traer lo más nuevo
keep-stop = Parar
keep-remove = Quitar todo
keep-have-none = En este teléfono ahora: nada.
# $name es un idioma, un tamaño y una fecha. Aparece una vez por cada idioma guardado.
keep-have = En este teléfono ahora: { $name }.
# $count es como "12 / 160".
keep-files = Archivos: { $count }.
# $count es como "1.2 / 2.9". MB son megabytes.
keep-mb = MB: { $count }.
keep-started = Las páginas están llegando. Puede parar cuando quiera.
# $date es un día.
keep-done = Listo. Todas las páginas de este idioma están ahora en este teléfono, con fecha del { $date }.
keep-stopped = Se paró.
keep-failed = Un archivo no llegó. Puede ser que la red esté débil o que este sitio acabe de cambiar. Intente más tarde.
keep-room = No hay espacio en este teléfono, o el navegador no lo permite.
keep-denied = Este navegador no nos deja guardar nada. Puede ser una ventana privada, o el almacenamiento puede estar apagado. No pasa nada.
keep-busy = Otra pestaña lo está haciendo. Espere, o ciérrela.
# Va después de decir qué falló.
keep-nothing = No se guardó nada.
# Lo mismo, cuando ya había una copia de antes.
keep-as-before = La copia de antes sigue completa.
keep-removing = Quitando …
keep-removed = Quitado. Le preguntamos otra vez al navegador: ya no hay guardada ninguna página de este sitio. Su historial todavía puede mostrar este sitio.
keep-removed-soon = Quitado: ya no hay guardada ninguna página de este sitio. Un archivo pequeño nuestro todavía espera la red, y el navegador lo quita solo. También puede quitar los datos de este sitio en los ajustes del navegador. Su historial todavía puede mostrar este sitio.
keep-remove-failed = El navegador no quitó todo. Intente otra vez, o quite los datos de este sitio en los ajustes del navegador.
# La línea arriba de una página guardada, cuando la red no contesta. $date es un día y cuánto hace de eso.
kept-on = Esta copia se guardó el { $date }.
kept-fresh = Los números pueden haber cambiado desde entonces.
kept-old = Hace más de 30 días de eso. Los números y las reglas pueden ya no ser correctos. Traiga las páginas más nuevas cuando sea seguro.
kept-clock = El reloj de este teléfono muestra un día anterior, así que no podemos decir qué tan vieja es la copia. Los números pueden haber cambiado.
kept-link = Traer lo más nuevo, o quitarlo

# The report: above and beside the reliefs.
kind-word = No fue su culpa.
next-step-heading = El siguiente paso
# What a screen reader calls the list of time limits that run.
clocks-heading = Plazos
# $number is how many points are covered, $count how many there are.
points-covered = Cubierto por lo que usted dijo: { $number } de { $count } puntos.
# Beside a point that is not known: what would settle it. The first is pressed.
missing-question = Conteste esto
missing-paper = Un papel puede mostrarlo
missing-person = Un abogado puede decirlo
# $number is the part's place, $count how many parts there are. The part's name follows.
part-of = Parte { $number } de { $count }:
papers-heading = Papeles que ayudan
papers-safe = Guárdelos solo si no hay peligro. Puede preguntar sin ningún papel.
come-back-heading = Vuelva si
# What to say first on the phone follows.
say-first = Diga:
# A page that was opened inside this one.
reading-back = Volver a sus respuestas
reading-failed = Esta página no llegó. Sus respuestas siguen aquí. Intente más tarde.

# The field on the page of all questions.
search-label = Busque algo, con sus palabras
search-none = No se encontró nada. Pruebe otras palabras, o abra una página de la lista de abajo.

## Un código para seguir, en los resultados y al comienzo de las preguntas

code-heading = Seguir después, o en otro teléfono
code-what = Puede pedir un código. Se hace aquí, en esta página, y no se guarda ni se envía. Escríbalo en un papel y guarde bien el papel.
code-warning = Quien tenga este código puede leer sus respuestas.
code-give = Mostrar un código
code-picture = El mismo código para un lector
code-have = Ya tengo un código
code-yours = Su código
code-go = Seguir desde ahí
code-empty = Escriba las letras y los números de su código.
code-letter = Ningún código lleva esta letra: { $letter }. Vuelva a mirar su papel.
code-wrong = Este código no está bien. Puede haber una letra equivocada o puede faltar una. Vuelva a mirar su papel. Sus respuestas de aquí no cambiaron.
code-other = Este código es de otra guía. Aquí no se puede leer.
code-newer = Este código es de una versión más nueva de esta guía. Abra otra vez la guía en internet y vuelva a intentar.
code-failed = Ahora no se pudo hacer ni leer el código. Sus respuestas siguen aquí. Intente más tarde.
code-lost = Sus respuestas están de vuelta. Desde entonces cambiaron algunas preguntas. Se las hacemos otra vez.

## Paper to take along

take-heading = Para llevar
print-what = El papel no nombra esta guía ni a ninguna persona. La primera página es para usted. La segunda es para un abogado.
print-short = Imprimir dos páginas
print-beside = Imprimir también en inglés
print-all = Imprimir todo
paper-foot = ✓ dicho, ? falta saberlo, – en contra. De respuestas dadas en esta página, para que las revise un abogado o representante acreditado. No es asesoría legal. No es un formulario.
# $version tells these rules from older and newer ones.
paper-rules = Reglas: { $version }.

# --- Una pantalla en un lugar público.

kiosk-begin = Toque aquí para empezar
kiosk-pause = Parar el cambio de idiomas
kiosk-forget = Empezar de nuevo y borrar todo
kiosk-bar = Esta pantalla
kiosk-large = Letras más grandes
kiosk-contrast = Colores más fuertes
kiosk-low = Empezar más abajo
kiosk-slip = Números para llevar
kiosk-there = ¿Sigue ahí?
kiosk-soon = Si nadie toca la pantalla, se borra todo lo que se hizo aquí y vuelve el inicio.
kiosk-left = Segundos que quedan:
kiosk-stay = Sigo aquí
kiosk-numbers = Números
kiosk-say = Puede decir: «Quiero hablar con alguien en mi idioma».
kiosk-scan = La dirección de esta guía, para leerla con un teléfono
kiosk-code = Su código. Quien lo tenga puede leer sus respuestas:
kiosk-print = Imprimir
kiosk-close = Cerrar

# --- Lo que otros sitios toman para traer aquí.

# Las palabras de un botón en la página de alguien más. No dicen nada de lo que le pasó a quien lo toca.
embed-button = Guía gratuita: sus derechos y a quién llamar
embed-picture = La imagen para copiar
embed-no-picture = Aquí no hay imagen, porque a esta copia de la guía no le dijeron su propia dirección. Quien la publica puede escribirla en host.toml.
embed-somewhere = A esta copia de la guía no le dijeron su propia dirección. Escriba la suya en lugar de guide.example.org.
embed-frames = Solo estos sitios pueden mostrar esta copia en un marco: { $sites }
embed-frames-none = Ningún sitio puede mostrar esta copia en un marco.

# --- Una copia que se abre sin servidor.

reading-copy = Esta es una copia para leer, sin internet. Las preguntas responden cuando las toca. Los enlaces a otros sitios necesitan internet, y buscar personas por código postal necesita el sitio.

## El escritorio de quien acompaña

# Over the desk and on each printed page.
desk-not = Preparado para que lo revise un abogado o un representante acreditado. No es asesoría legal. No es un formulario.
desk-needs = El escritorio solo funciona con scripts y WebAssembly, y este navegador no los usa, o todavía no. Estas páginas preguntan y dicen lo mismo sin eso, y todas se pueden imprimir:
desk-reference = Su referencia (sin nombre)
desk-new = Otra persona
desk-not-saved = Esta hoja no está guardada. Guárdela primero, o bórrela para siempre.
desk-stay = Quedarse y guardar
desk-forget = Borrarla
desk-fresh = Una hoja nueva. Aquí no queda nada de la anterior.
desk-words-failed = Las palabras de un idioma no llegaron. Revise la red y elíjalo otra vez.
# The shape of a client's sign.
desk-sign-circle = Señal: círculo
desk-sign-square = Señal: cuadrado
desk-sign-triangle = Señal: triángulo
desk-sign-diamond = Señal: rombo
desk-sign-cross = Señal: cruz
desk-sign-waves = Señal: olas
desk-sheet = La hoja
desk-client-language = El idioma de la persona
desk-second-language = Al lado
desk-show = Mostrar
desk-show-both = Los dos
desk-show-client = Solo el de la persona
desk-show-second = Solo el otro
desk-if = Solo se pregunta a algunas personas. Con lo dicho hasta ahora no se sabe si corresponde aquí.
desk-aside = No se pregunta a esta persona. Una respuesta aquí no cuenta.
desk-result = A qué se llega hasta ahora
desk-stop = Primero, alto
desk-stop-none = Hasta ahora, nada de lo dicho lo pide. Falta mucho por preguntar.
desk-nothing = Todavía no se dijo nada.
# Behind two numbers, such as 4 / 7.
desk-covered = puntos cubiertos
desk-law = Lo que pide la ley, punto por punto
desk-state-met = Encaja con lo que se dijo.
desk-state-unknown = Abierto.
desk-state-contradicted = Apunta en contra.
desk-state-excused = Una excepción puede cubrirlo.
# $date is the day, as YYYY-MM-DD.
desk-read = Leído el { $date }.
desk-secondary = Leído solo en lo que otros cuentan de la ley.
desk-lock = Cubrir la pantalla
desk-locked = El escritorio está cubierto. Lo dicho sigue en esta pestaña, y en ningún otro lugar.
desk-unlock = Seguir
desk-unlock-phrase = La contraseña del archivo de esta persona
desk-unlock-wrong = Esa no es la contraseña.
desk-paper-lawyer = Resumen para el abogado
desk-paper-client = Lista para la persona
desk-print = Imprimirlo
desk-close = Cerrar el papel
desk-printer = Va a la cola de la impresora. Recójalo usted.
desk-said = Lo que se dijo
desk-marks = ✓ encaja con lo dicho. § Una excepción puede cubrirlo. ? Abierto. – Apunta en contra.
desk-days = Días
desk-days-how = Escriba un día así: 2026-03-31, o 2026-03 si solo se sabe el mes. No se envía nada. Un abogado debe revisar cada día.
desk-received-by = Debe llegar a más tardar el
desk-last-day = Último día
desk-first-day = Primer día
desk-weekend = Uno de estos días es sábado o domingo. No cuente con más tiempo.
desk-no-day = Esto no es un día. Escríbalo así: 2026-03-31, o 2026-03.
desk-one-more = Uno más
desk-not-known = No se sabe
desk-order = ¿Estuvo la persona en la audiencia?
desk-order-ordinary = Sí
desk-order-in-absentia = No, la orden se dio sin ella
desk-trip-out = Viaje: salió de Estados Unidos
desk-trip-back = Viaje: volvió
desk-longest-trip = Días del viaje más largo:
desk-all-trips = Días de todos los viajes:
desk-request-sent = Certificación: solicitud enviada
desk-request-state = Estado en que está la agencia
desk-answer-by = La agencia debería contestar a más tardar el
desk-answer-later = La agencia debería contestar este día o después, porque se suman los feriados:
desk-no-clock = No se encontró un plazo en la ley de este estado. Pregunte a la agencia.
desk-file = El archivo de la persona
desk-file-what = Al guardar, queda un archivo notes.age en sus descargas. Se cierra con una contraseña. El programa gratuito age lo abre en cualquier computadora, sin nosotros:
desk-file-not = Nadie puede abrirlo sin la contraseña, y nosotros tampoco. Si la carpeta se copia sola a internet, el archivo también. Una corte puede ordenarle que lo abra: llame primero al abogado de su organización.
desk-save = Guardar en un archivo
desk-open = Abrir un archivo
desk-passphrase = Contraseña
desk-cancel = Cancelar
desk-busy = Esto tarda unos segundos.
desk-repeat = Esta es la contraseña del archivo. Escríbala en papel y guárdela lejos de esta computadora. Luego escríbala aquí una vez.
desk-repeat-wrong = Es otra contraseña. Mire las seis palabras y escríbalas otra vez.
desk-saved = El archivo notes.age está en sus descargas. Cuando cierre esta pestaña, aquí no queda nada.
desk-opens = Escriba la contraseña de este archivo.
desk-opened = El archivo está abierto.
# A list of short English names follows.
desk-opened-less = El archivo está abierto. Tiene cosas que ya no se preguntan y que se dejan fuera:
desk-fault-wrong-passphrase = La contraseña no es la de este archivo. Busque una letra equivocada e intente otra vez. El archivo está como estaba.
desk-fault-damaged = Algo en este archivo se cambió, y no se puede abrir. Pruebe con otra copia.
desk-fault-cut = Falta el final de este archivo. Cópielo otra vez desde su origen.
desk-fault-too-new = Este archivo lo hizo un escritorio más nuevo, o se cerró de otra manera. Cargue de nuevo esta página, o use el programa age.
desk-fault-too-heavy = Abrir este archivo pide más trabajo del que permite esta página. Use el programa age.
desk-fault-not-ours = Este no es un archivo del escritorio.
desk-fault-no-memory = Esta computadora tiene muy poca memoria libre. Cierre otros programas e intente otra vez.
desk-fault-failed = No funcionó. No se perdió nada. Revise la red e intente otra vez.
desk-code = Un código de la persona
desk-code-what = La página de la persona puede dar un código de sus respuestas. Esta hoja se puede devolver como código. Quien tenga el código puede leer las respuestas.
desk-code-taken = Las respuestas del código están en la hoja.
desk-family = Familia
desk-family-how = No nombre a nadie. Nombrar a alguien sin papeles puede ponerle en peligro: pregunte a un abogado antes de poner a alguien en un formulario.
desk-vawa-as = Para VAWA la persona es
desk-add-member = Agregar a alguien
desk-remove = Quitar a la persona
desk-member = Persona
desk-label = Su propia señal (sin nombre)
desk-relation = Relación con la persona
desk-birth = Nació
desk-married = Está casada
desk-where = Dónde está
desk-standing = Estatus
desk-danger = En peligro porque la persona se fue o ayudó
desk-harm = Hizo el daño
desk-yes = Sí
desk-no = No
desk-spouse = Esposo o esposa
desk-child = Hijo o hija
desk-parent = Padre o madre
desk-sibling = Hermano o hermana
desk-child-of-relative = Hijo o hija de un familiar
desk-other = Otra persona
desk-here = En Estados Unidos
desk-abroad = En otro país
desk-citizen = Ciudadanía
desk-resident = Tarjeta verde
desk-other-status = Otro estatus
desk-no-status = Ninguno
desk-careful = Esta persona no tiene papeles. Nombrarla puede ponerla en peligro. Pregunte primero a un abogado.
desk-from-abroad = Desde otro país hace falta también una visa.
desk-have = Lo tiene
desk-can-get = Lo puede conseguir
desk-statement = Declaración en su lugar
desk-paper-evidence = Papeles que ayudan
desk-paper-before = Antes de enviar algo
desk-paper-packet = Para una certificación: qué incluir
desk-paper-outline = De qué habla una declaración

# Sheets of paper, and notices that laws ask for. $date es el día, como AAAA-MM-DD.
sheets-files = Hojas para imprimir
sheets-none = Aquí todavía no se han hecho hojas. Quien lleva este sitio las hace con esta orden en la carpeta del proyecto, y después vuelve a construir el sitio:
sheets-words = Las palabras de los carteles, para copiar
notices-known = Lo que sabemos, por estado
notices-unknown = Donde no encontramos una ley
notices-for = Para:
notices-languages = La ley pide también otros idiomas, y solo tenemos las palabras en inglés: tome los demás de la agencia.
notices-write = Agregue el número de una oficina de policía cercana, como dice la ley, o deje el aviso sin usar.
notices-compare = Compárelo con la página oficial antes de ponerlo, porque las leyes cambian.
notices-official = Página oficial
notices-file = La hoja para imprimir, en PDF y en inglés
notices-read = Leímos el texto el { $date }:
# $size es, por ejemplo, 8.5 × 11.
notices-size = La hoja tiene que medir al menos { $size } pulgadas.
# $size es un número.
notices-letters = Sus letras tienen que ser de al menos { $size } puntos.
